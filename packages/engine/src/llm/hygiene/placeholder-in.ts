const ANYWHERE: readonly RegExp[] = [
  // `docker ps --format '{{.Names}}'` is no place to fill in.
  /\{\{ ?[A-Za-z][\w -]{0,40} ?\}\}/,
  /\[(?:your|my|insert|enter|add|tu|su|insert[ae]r?|seu|sua|inserir|votre|ton|insérer|ihr|dein|einfügen)\b[^\]\n]{0,40}\](?!\()/i,
  /<(?:your|insert|enter|tu|su|seu|votre|ihr|dein)(?:[ _-][^<>\n]{0,40})?>/i,
  /\blorem ipsum\b/i,
  /\b(?:example|beispiel|ejemplo|exemplo|exemple)\.(?:com|org|net)\b|\bfoo(?:bar)?@/i,
  /\bJohn Doe\b|\bJane Doe\b|\bMax Mustermann\b|\bFulano de Tal\b/i,
];

// In code these are how a usage is written.
const IN_PROSE: readonly RegExp[] = [
  /\[(?:(?:recipient|sender|company|client|project|person|colleague|manager|team|server|host|nombre|fecha|empresa|nome|data|nom|name|datum|firma)(?:[ '’][^\]\n]{0,40})?|date|time|phone|address|e-?mail|number|amount|location|title|placeholder|tbd|xxx+|\.{3}|…)\](?!\()/i,
  /<(?:name|date|company|user(?:name)?|password|server|host(?:name)?|ip(?:[ _-]address)?|path|placeholder|nombre|fecha|nome|data|nom|datum)(?:[ _-][^<>\n]{0,40})?>/i,
  /\bX{3,}-X{2,}/,
];

/** A place somebody was meant to fill in, as it stands there. */
export const placeholderIn = (text: string, isCode: boolean): string | undefined => {
  for (const pattern of isCode ? ANYWHERE : [...ANYWHERE, ...IN_PROSE]) {
    const found = pattern.exec(text)?.[0];
    if (found !== undefined) return found;
  }
  return undefined;
};
