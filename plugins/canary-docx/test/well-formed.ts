const TOKEN = /<\?[^>]*\?>|<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y;

/** Says what is wrong with an XML part, or `undefined`: tags nest, attributes are quoted, ampersands begin references. */
export const xmlProblem = (xml: string): string | undefined => {
  const stack: string[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < xml.length) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(xml);
    if (token === null) return `unreadable at ${at}: ${xml.slice(at, at + 40)}`;
    if (/&(?!amp;|lt;|gt;|quot;|apos;|#\d+;|#x[\da-f]+;)/i.test(token[0])) return `bare & at ${at}`;
    const [, closing, name, , empty] = token;
    if (name === undefined) continue;
    if (closing === "/" && stack.pop() !== name) return `</${name}> at ${at} closes nothing`;
    if (closing !== "/" && empty !== "/") stack.push(name);
  }
  return stack.length === 0 ? undefined : `<${stack.at(-1)}> is not closed`;
};
