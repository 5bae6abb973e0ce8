import type { Language } from "@decnet/sdk";

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/**
 * Words that carry grammar and no subject, with what people write for them in a hurry. Words that are also technical terms or
 * names in another language (log in, set up, no, ok, die, test) are left out.
 */
export const FUNCTION_WORDS: Readonly<Record<Language, readonly string[]>> = {
  en: words(`the a on in no so plus off up out man y e o d s son sin des est and of to is are was were be been has have had will would should could this that these those it its with
    from for by we they he she them their our your his her who what when where why how which not but if then than there
    before after until because about into over under again only also just still already never some any each every other
    all both more most much many need needs does did do doesn't don't didn't can't won't isn't i'm i'll let's it's that's
    ask at or an as me my us yesterday tomorrow today instead without`),
  es: words(`el la los las un una unos unas de del al y e o que en con por para sin sobre entre desde hasta es son está
    están estaba fue fueron ser hay ha han había he hemos lo le les se su sus mi mis me nos no si sí ya pero más menos muy
    también como cuando donde quien porque aunque este esta estos estas ese esa eso esto todo todos todas otra otro otros
    hoy mañana ayer antes después luego todavía nada nunca siempre cada mientras según aún tras ni q pq hace hacer falta
    queda quedan tiene tienen puede hablar pedir preguntar`),
  pt: words(`o a os as um uma uns umas de do da dos das no na nos nas ao à aos às e ou que em com por para pelo pela pelos
    pelas sem sobre entre desde até é são está estão estava foi foram ser há tem têm já não sim mas mais menos muito também
    como quando onde quem porque este esta estes estas esse essa isso isto todo todos todas outra outro outros hoje amanhã
    ontem antes depois ainda nada nunca sempre cada enquanto seu sua seus suas meu minha nós lhe lhes se ele ela eles p/ c/
    num numa dum duma fazer falta falar pedir perguntar ver só nem`),
  fr: words(`le la les l' un une des du de d' et ou où que qui quoi dans en avec par pour sans sur sous entre depuis jusqu' est
    sont était été être a ont avait il elle ils elles on nous vous je j' se sa son ses ma mon mes leur leurs ce c cette ces
    cet c' ne n' pas plus moins très aussi comme quand parce mais donc car si oui déjà encore jamais toujours rien tout tous
    toute toutes autre autres aujourd'hui demain hier avant après puis chaque pendant au aux y à faire voir il faut peut
    doit qu' s' m' chez vers même`),
  de: words(`in der die das den dem des ein eine einen einem einer eines und oder aber dass ob wenn weil als wie wer was wo
    wann warum mit von vom zu zum zur bei beim nach vor für ohne über unter auf aus an am im ins durch gegen bis seit ist
    sind war waren wird werden wurde hat haben hatte kann soll muss müssen noch nicht nur auch schon sehr mehr kein keine
    keinen er sie es wir ihr ich mich mir uns ihm ihn ihnen sein seine seinen unser unsere dieser diese dieses diesen jeder
    jede alle alles immer nie heute morgen gestern dann danach wieder sich so da doch man nochmal erst bitte zwischen`),
};
