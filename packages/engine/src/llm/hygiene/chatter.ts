const THING =
  "(?:note|notes|list|draft|version|script|code|update|summary|file|content|text|document|to-?do|checklist|memo|letter|report|proposal|example|nota|notas|lista|borrador|versión|archivo|contenido|texto|documento|tareas|memorando|carta|informe|propuesta|ejemplo|rascunho|versão|ficheiro|arquivo|conteúdo|tarefas|memorando|relatório|proposta|exemplo|liste|brouillon|fichier|contenu|texte|tâches|lettre|rapport|proposition|exemple|guion|skript|notiz|notizen|entwurf|fassung|datei|inhalt|aufgabenliste|vermerk|schreiben|bericht|vorschlag|beispiel)";

const AGREES =
  /^(?:sure(?: thing)?|certainly|absolutely|of course|okay|alright|got it|no problem|¡?claro(?: que sí)?|¡?por supuesto|¡?desde luego|vale|com certeza|claro que sim|com todo o gosto|bien sûr|certainement|avec plaisir|d'accord|voilà|gerne|natürlich|selbstverständlich|klar|alles klar)\s*[!.,:…]*(?=$|\s)/iu;

const INTRODUCES = new RegExp(
  "^(?:here(?:['’]s| is| are)|below (?:is|are)|this is|aquí (?:tienes|está[sn]?|va|van|tiene)|a continuación|este es|aqui (?:está|estão|tem|vai)|segue|eis|voici|ci-dessous|voilà|hier (?:ist|sind|kommt|kommen)|hiermit|nachfolgend|im folgenden)" +
    `(?!\\p{L}).{0,120}?(?<!\\p{L})${THING}(?!\\p{L}).{0,120}$`,
  "iu",
);
const ENDS_OPEN = /[:：]\s*(?:\*\*)?$/;
// Without its asterisks "Todo:" is a heading of somebody's own.
const LABEL = new RegExp(`^\\*\\*${THING}\\s*:\\s*\\*\\*$|^\\*\\*${THING}\\*\\*\\s*:$`, "iu");
const LONGEST = 240;

const isPreamble = (line: string): boolean => {
  const plain = line.trim().replace(/^\*\*|\*\*$/g, "");
  if (plain.length > LONGEST || /^(?:[-*+•] |\d{1,2}[.)] |\[|#|\/\/)/.test(plain)) return false;
  const rest = plain.replace(AGREES, "").trim();
  // "Sure!" alone, or before an introduction; a line that merely begins with "of course" is somebody's own.
  if (
    rest !== plain &&
    (rest === "" ||
      INTRODUCES.test(rest) ||
      /^(?:i['’]ll|i will|let me|te |aquí|aqui|voici|hier)(?!\p{L})/iu.test(rest))
  )
    return true;
  return (INTRODUCES.test(plain) && ENDS_OPEN.test(plain)) || LABEL.test(line.trim());
};

/**
 * Takes away what a model says before it begins, in five languages.
 *
 * @param previous the text that is gone on with: what stands there already was not said by the model.
 */
export const withoutPreamble = (text: string, previous = ""): string => {
  const lines = text.split("\n");
  let at = 0;
  for (let line = lines[at]; line !== undefined; line = lines[at]) {
    if (line.trim() !== "" && line.trim() !== "---" && !(isPreamble(line) && !previous.includes(line.trim())))
      break;
    at++;
  }
  return lines.slice(at).join("\n");
};

const CLOSES: readonly RegExp[] = [
  /^(?:let me know|feel free|i hope (?:this|that|it)|hope (?:this|that) helps|would you like (?:me|any)|please (?:let me|note that|adjust|replace)|if you(?:['’]d like| need| want)|this (?:note|list|draft|script|version|to-?do|file|text)(?: \w+)? (?:is|was|should|will|uses|reflects|captures|includes|keeps|maintains|follows))(?!\p{L})/iu,
  /^(?:espero que (?:esto|te|le|sirva|ayude)|av[ií]same si|no dudes en|si (?:necesitas|quieres|desea)|h[aá]zme saber|esta (?:nota|lista|versión) (?:es|está|refleja|incluye|mantiene)|este (?:borrador|script|texto) (?:es|está|refleja|incluye|mantiene))(?!\p{L})/iu,
  /^(?:espero que (?:isto|isso|ajude|seja)|avisa-me se|me avise se|não hesites|fica à vontade|fique à vontade|se (?:precisar|precisares|quiser|quiseres)|esta (?:nota|lista|versão) (?:é|está|reflete|inclui|mantém)|este (?:rascunho|script|texto) (?:é|está|reflete|inclui|mantém))(?!\p{L})/iu,
  /^(?:j['’]espère que|n['’]hésite[sz]?(?: pas)?|fais-moi savoir|faites-moi savoir|dis-moi si|dites-moi si|si (?:tu|vous) (?:as|avez|veux|voulez|souhaite[sz]?)|cette (?:note|liste|version) (?:est|reflète|inclut|conserve)|ce (?:brouillon|script|texte) (?:est|reflète|inclut|conserve))(?!\p{L})/iu,
  /^(?:ich hoffe,|lass mich wissen|lassen sie mich wissen|sag bescheid|melde dich|falls (?:du|sie)|wenn (?:du|sie) (?:möchte|noch|weitere)|diese (?:notiz|liste|fassung|version) (?:ist|enthält|behält|spiegelt)|dieser (?:entwurf|text) (?:ist|enthält|behält|spiegelt)|dieses skript (?:ist|enthält|macht))(?!\p{L})/iu,
  /^(?:\*{0,2}\(?(?:note|nota|remarque|hinweis|explanation|explicación|explicação|explication|erklärung|changes(?: made)?|cambios|alterações|modifications|änderungen)\)?\*{0,2}\s?:)/iu,
];

const isComment = (paragraph: string): boolean => {
  const plain = paragraph.trim().replace(/^[*_(]+/, "");
  return CLOSES.some((pattern) => pattern.test(plain));
};

/** Takes away what a model says when it is done: paragraphs at the end that speak to whoever asked. */
export const withoutAfterword = (text: string, previous = ""): string => {
  const paragraphs = text.trimEnd().split(/\n(?:[ \t]*\n)+/);
  const isTalk = (paragraph = ""): boolean =>
    !previous.includes(paragraph.trim()) &&
    (isComment(paragraph) || /^(?:---+|\*\*\*+)$/.test(paragraph.trim()));
  let end = paragraphs.length;
  while (end > 1 && isTalk(paragraphs[end - 1])) end--;
  if (end === paragraphs.length) return text;
  const last = paragraphs[end - 1] ?? "";
  // Cut where the talk begins: what stands before keeps its empty lines.
  return `${text.slice(0, text.indexOf(paragraphs[end] ?? "", text.indexOf(last) + last.length)).trimEnd()}\n`;
};
