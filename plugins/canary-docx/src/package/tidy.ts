const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

/** Rewrites what no copy of Word writes in any part: docx's declarations and references, and its ways with styles and lists. */
export const tidy = (xml: string): string =>
  xml
    .replace(/^<\?xml[^>]*>\s*/, DECLARATION)
    .replace(/>[^<]+</g, (text) => text.replaceAll("&quot;", '"').replaceAll("&apos;", "'"))
    .replace('w:styleId="Normal"', 'w:default="1" w:styleId="Normal"')
    .replace('w:styleId="DefaultParagraphFont"', 'w:default="1" w:styleId="DefaultParagraphFont"')
    .replace('<w:displayBackgroundShape/><w:evenAndOddHeaders w:val="false"/>', "")
    .replaceAll(' w15:tentative="1"', "")
    // A list of docx's own, which nothing uses.
    .replace(/<w:(abstractNum|num) w:(?:abstractNumId|numId)="1".*?<\/w:\1>/g, "");

/** Numbers relationships without gaps, as Word does with every save. */
export const renumber = (
  relationships: string,
  body: string,
): readonly [relationships: string, body: string] => {
  const ids = [...relationships.matchAll(/ Id="(rId\d+)"/g)].map(([, id]) => id);
  const write = (xml: string) => xml.replace(/"(rId\d+)"/g, (_, id: string) => `"rId${ids.indexOf(id) + 1}"`);
  return [write(relationships), write(body)];
};
