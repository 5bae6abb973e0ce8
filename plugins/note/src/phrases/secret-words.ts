import type { Language } from "@decnet/sdk";

/** What people make passwords from, without accents: places, seasons, animals, food, clubs. */
export const SECRET_WORDS: Readonly<Record<Language, readonly string[]>> = {
  en: "summer winter autumn london bristol leeds cornwall brighton arsenal chelsea villa rover biscuit pepper ginger marmite cricket tiger badger otter falcon dragon purple orange silver sunshine liverpool monday coffee sherlock gandalf pancake thunder rocket buttercup charlie molly oscar daisy poppy snowball welcome".split(
    " ",
  ),
  es: "verano invierno otono madrid sevilla valencia bilbao granada cadiz betis atleti paella gazpacho tortilla girasol mariposa delfin tigre lobo aguila naranja limon canela azul verde playa montana sierra luna estrella quijote pelota domingo manolo lola nina rocio pepe turron churros bienvenido".split(
    " ",
  ),
  pt: "verao inverno outono lisboa porto braga coimbra faro evora benfica sporting pastel bacalhau sardinha girassol borboleta golfinho tigre lobo aguia laranja limao canela azul verde praia serra lua estrela camoes domingo bolota farrusco mimi tejo douro cafezinho castanha alfama saudade bemvindo".split(
    " ",
  ),
  fr: "soleil hiver automne paris lyon nantes bordeaux lille annecy biarritz croissant camembert chocolat tournesol papillon dauphin tigre loup aigle orange citron cannelle bleu violet plage montagne lune etoile asterix dimanche minou felix praline caramel bretagne mistral marguerite coquelicot bonjour".split(
    " ",
  ),
  de: "sommer winter herbst hamburg koeln muenchen dresden bremen ostsee allgaeu schalke bayern brezel spaetzle sonnenblume schmetterling delfin tiger wolf adler orange zitrone zimt blau gruen strand berge mond stern goethe sonntag bello minka luna felix kaffee kuchen gummibaer feierabend passwort willkommen".split(
    " ",
  ),
};
