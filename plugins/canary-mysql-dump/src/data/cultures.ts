import type { Culture } from "./culture.ts";

const words = (text: string): readonly string[] => text.trim().split(/\s*,\s*/);
const places = (text: string) =>
  words(text).map((entry) => entry.split(":") as [string, string] as readonly [city: string, code: string]);

// Phone ranges kept for fiction: Ofcom (drama numbers), NANPA 555-01xx, Arcep decision 2018-0881 (audiovisual works),
// Bundesnetzagentur (Rufnummern für Medienproduktionen). Spain and Portugal keep none: ranges without an allocation.
export const CULTURES = {
  GB: {
    country: "GB",
    currency: "GBP",
    tax: 20,
    given: words(
      "Oliver, George, Harriet, Amelia, Thomas, Charlotte, Daniel, Emily, Joseph, Sophie, Callum, Megan, Ryan, Hannah, Aaron, Bethany, Lewis, Eleanor, Nathan, Rebecca, Stuart, Alison, Graham, Fiona, Imran, Aisha, Priya, Kwame, Niamh, Rhys, Gareth, Siobhan, Duncan, Isla, Simon, Caroline, Peter, Joanne, Martin, Helen, Adam, Zara, Ben, Lucy, Darren, Kirsty",
    ),
    family: words(
      "Hughes, Bennett, Walsh, Fletcher, Marshall, Barnes, Chapman, Lawson, Hartley, Whitaker, Pearson, Ellis, Gibson, Wallace, Murray, Kaur, Hussain, Patel, Okafor, Osei, Doyle, Byrne, Pritchard, Bevan, Sinclair, Drummond, Holloway, Bradshaw, Thornton, Ashworth, Kerr, Nash, Sutton, Barker, Frost, Dixon, Greenwood, Matthews, Poole, Rowe, Saunders, Tanner, Yates, Webster, O'Neill, O'Connor",
    ),
    streets: words(
      "{n} Mill Lane, {n} Station Road, {n} Victoria Street, {n} Church Hill, {n} Albert Road, {n} Queensway, {n} Park Crescent, {n} St. John's Road, {n} The Paddock, {n} Foundry Street, {n} Castle View, {n} Bridge End, {n} Meadow Close, {n} Canal Street, {n} King's Walk, {n} Orchard Avenue",
    ),
    cities: places(
      "Leeds:LS# #BN, Bristol:BS# #QT, Sheffield:S1# #LD, Norwich:NR# #JP, York:YO1# #HX, Leicester:LE# #RF, Exeter:EX# #NS, Glasgow:G1# #AW, Cardiff:CF1# #EU, Nottingham:NG# #GB, Reading:RG# #DW, Derby:DE# #SU, Dundee:DD# #TE, Bath:BA# #PZ",
    ),
    phones: words(
      "+44 20 7946 0###, +44 113 496 0###, +44 114 496 0###, +44 117 496 0###, +44 121 496 0###, +44 131 496 0###, +44 1632 960###, +44 7700 900###, +44 7700 900###",
    ),
    companyForms: words("Ltd, Ltd, Limited, & Sons Ltd, LLP, Group, Services Ltd, plc"),
  },
  US: {
    country: "US",
    currency: "USD",
    tax: 8.25,
    given: words(
      "James, Maria, Robert, Jennifer, Michael, Linda, David, Ashley, Christopher, Jessica, Brandon, Nicole, Kevin, Stephanie, Tyler, Lauren, Marcus, Danielle, Jose, Gabriela, Anthony, Megan, Eric, Rachel, Wei, Mei, Raj, Anjali, Andre, Tiffany, Luis, Carmen, Scott, Heather, Brian, Amanda, Derek, Allison, Travis, Monica",
    ),
    family: words(
      "Anderson, Ramirez, Thompson, Nguyen, Carter, Mitchell, Robinson, Torres, Campbell, Rivera, Morgan, Reyes, Cooper, Peterson, Bailey, Kim, Cox, Howard, Ward, Richardson, Watson, Chavez, Bryant, Alexander, Griffin, Diaz, Hayes, Myers, Ford, Hamilton, Graham, Sullivan, Woods, Coleman, West, Jenkins, Perry, Powell, Long, Patterson, McAllister, O'Brien",
    ),
    streets: words(
      "{n} Maple Ave, {n} Oak St, {n} W 4th St, {n} Lincoln Blvd, {n} Cedar Ln, {n} Sunset Dr, {n} N Main St, {n} Highland Ave, {n} Lakeview Rd, {n} Elm Ct, {n} Commerce Pkwy, {n} S Washington St, {n} County Road 12, {n} Willow Creek Dr",
    ),
    cities: places(
      "Columbus:432##, Denver:802##, Portland:972##, Austin:787##, Tampa:336##, Raleigh:276##, Omaha:681##, Boise:837##, Tucson:857##, Madison:537##, Albany:122##, Spokane:992##",
    ),
    phones: words(
      "+1 614-555-01##, +1 303-555-01##, +1 503-555-01##, +1 512-555-01##, +1 813-555-01##, +1 919-555-01##, +1 402-555-01##, +1 208-555-01##, +1 520-555-01##, +1 608-555-01##, +1 518-555-01##, +1 509-555-01##",
    ),
    companyForms: words("LLC, Inc., Inc, Corp., Co., & Associates, Partners, Supply Co."),
  },
  PT: {
    country: "PT",
    currency: "EUR",
    tax: 23,
    given: words(
      "João, Maria, António, Ana, Francisco, Beatriz, Rui, Inês, Tiago, Mariana, Pedro, Catarina, Nuno, Sofia, Miguel, Joana, Ricardo, Carla, Luís, Teresa, Bruno, Sónia, Hugo, Patrícia, Filipe, Cláudia, André, Rita, Gonçalo, Marta, Vasco, Helena, Duarte, Leonor, Sérgio, Paula, Diogo, Filipa, Paulo, Vera",
    ),
    family: words(
      "Silva, Santos, Ferreira, Pereira, Oliveira, Costa, Rodrigues, Martins, Sousa, Fernandes, Gonçalves, Gomes, Lopes, Marques, Almeida, Ribeiro, Pinto, Carvalho, Teixeira, Moreira, Correia, Mendes, Nunes, Soares, Vieira, Monteiro, Cardoso, Rocha, Neves, Coelho, Cruz, Cunha, Pires, Ramos, Simões, Antunes, Matos, Fonseca, Magalhães, Tavares",
    ),
    twoFamilyNames: true,
    streets: words(
      "Rua da Liberdade {n}, Rua de São João {n}, Avenida da República {n}, Rua do Comércio {n}, Largo do Rossio {n}, Travessa das Flores {n}, Rua Dr. António Granjo {n}, Praceta do Sol {n}, Rua 5 de Outubro {n}, Avenida Marginal {n}, Rua do Poço {n}, Estrada Nacional {n}",
    ),
    cities: places(
      "Lisboa:1###-###, Porto:4###-###, Braga:47##-###, Coimbra:30##-###, Aveiro:38##-###, Setúbal:29##-###, Faro:80##-###, Évora:70##-###, Leiria:24##-###, Viseu:35##-###, Guimarães:48##-###, Viana do Castelo:49##-###",
    ),
    phones: words("+351 298 ### ###, +351 299 ### ###"),
    companyForms: words("Lda., Lda, S.A., Unipessoal Lda., & Filhos Lda."),
  },
  ES: {
    country: "ES",
    currency: "EUR",
    tax: 21,
    given: words(
      "José, María, Antonio, Carmen, Manuel, Lucía, Francisco, Marta, David, Elena, Javier, Cristina, Daniel, Raquel, Carlos, Silvia, Alejandro, Beatriz, Pablo, Rocío, Sergio, Nuria, Álvaro, Irene, Jorge, Patricia, Raúl, Inmaculada, Iker, Ainhoa, Jordi, Montserrat, Rubén, Alba, Óscar, Sonia, Andrés, Lorena, Víctor, Pilar",
    ),
    family: words(
      "García, Martínez, López, Sánchez, Pérez, Gómez, Martín, Jiménez, Ruiz, Hernández, Díaz, Moreno, Muñoz, Álvarez, Romero, Alonso, Gutiérrez, Navarro, Torres, Domínguez, Vázquez, Ramos, Gil, Ramírez, Serrano, Blanco, Molina, Morales, Suárez, Ortega, Delgado, Castro, Ortiz, Rubio, Marín, Sanz, Iglesias, Núñez, Medina, Garrido",
    ),
    twoFamilyNames: true,
    streets: words(
      "Calle Mayor {n}, Calle de Alcalá {n}, Avenida de la Constitución {n}, Paseo de la Estación {n}, Calle San Miguel {n}, Plaza de España {n}, Calle del Carmen {n}, Ronda de Levante {n}, Carrer de Mallorca {n}, Calle Real {n}, Camino Viejo {n}, Avenida del Puerto {n}",
    ),
    cities: places(
      "Madrid:280##, Valencia:460##, Sevilla:410##, Zaragoza:500##, Málaga:290##, Bilbao:480##, Murcia:300##, Valladolid:470##, Granada:180##, Oviedo:330##, Vigo:362##, Alicante:030##",
    ),
    phones: words("+34 759 ### ###, +34 769 ### ###, +34 779 ### ###"),
    companyForms: words("S.L., S.L., S.A., S.L.U., e Hijos S.L., S.Coop."),
  },
  FR: {
    country: "FR",
    currency: "EUR",
    tax: 20,
    given: words(
      "Jean, Marie, Pierre, Camille, Nicolas, Julie, Thomas, Claire, Julien, Aurélie, Antoine, Manon, Guillaume, Sophie, Mathieu, Élise, François, Céline, Romain, Chloé, Benoît, Hélène, Maxime, Laure, Sébastien, Nathalie, Yann, Gaëlle, Karim, Nadia, Olivier, Sandrine, Étienne, Léa, Damien, Émilie, Loïc, Mélanie, Bastien, Valérie",
    ),
    family: words(
      "Martin, Bernard, Dubois, Thomas, Robert, Richard, Petit, Durand, Leroy, Moreau, Simon, Laurent, Lefebvre, Michel, Garnier, Faure, Rousseau, Blanc, Guérin, Muller, Henry, Roussel, Perrin, Morin, Mathieu, Clément, Gauthier, Dumont, Lopez, Fontaine, Chevalier, Robin, Masson, Sanchez, Gérard, Nguyen, Boyer, Denis, Lemaire, Duval, Benali, Le Goff",
    ),
    streets: words(
      "{n} rue de la République, {n} avenue Jean Jaurès, {n} rue Victor Hugo, {n} boulevard Gambetta, {n} rue des Lilas, {n} place de la Mairie, {n} impasse du Moulin, {n} chemin des Vignes, {n} rue Pasteur, {n} quai de la Loire, {n} rue du Général Leclerc, {n} allée des Tilleuls",
    ),
    cities: places(
      "Lyon:6900#, Nantes:44#00, Toulouse:31#00, Lille:59#00, Rennes:35#00, Bordeaux:33#00, Grenoble:38#00, Dijon:21#00, Angers:49#00, Tours:37#00, Metz:57#00, Montpellier:34#00",
    ),
    phones: words(
      "+33 1 99 00 ## ##, +33 2 61 91 ## ##, +33 3 53 01 ## ##, +33 4 65 71 ## ##, +33 5 36 49 ## ##, +33 6 39 98 ## ##, +33 6 39 98 ## ##",
    ),
    companyForms: words("SARL, SAS, SA, & Fils SARL, EURL, SASU"),
  },
  DE: {
    country: "DE",
    currency: "EUR",
    tax: 19,
    given: words(
      "Thomas, Anna, Michael, Julia, Stefan, Katharina, Andreas, Laura, Christian, Sabine, Markus, Lena, Florian, Claudia, Jan, Nina, Tobias, Petra, Sebastian, Birgit, Matthias, Heike, Daniel, Jana, Jürgen, Ursula, Mehmet, Ayşe, Oliver, Franziska, Jörg, Svenja, Kai, Miriam, Uwe, Monika, Felix, Greta, Lukas, Frauke",
    ),
    family: words(
      "Müller, Schmidt, Schneider, Fischer, Weber, Meyer, Wagner, Becker, Schulz, Hoffmann, Koch, Bauer, Richter, Klein, Wolf, Schröder, Neumann, Schwarz, Zimmermann, Braun, Krüger, Hofmann, Hartmann, Lange, Krause, Lehmann, Köhler, Maier, Walter, Kaiser, Fuchs, Peters, Scholz, Möller, Yılmaz, Weiß, Jung, Hahn, Vogel, Friedrich",
    ),
    streets: words(
      "Hauptstraße {n}, Bahnhofstraße {n}, Gartenweg {n}, Schillerstraße {n}, Am Markt {n}, Lindenallee {n}, Industriestraße {n}, Kirchgasse {n}, Goethestraße {n}, Mühlenweg {n}, Ringstraße {n}, Am Sportplatz {n}",
    ),
    cities: places(
      "Berlin:10###, Hamburg:20###, München:80###, Köln:50###, Leipzig:04###, Bremen:28###, Nürnberg:90###, Kassel:34###, Münster:48###, Freiburg:79###, Ulm:89###, Rostock:18###",
    ),
    phones: words(
      "+49 30 23125 ###, +49 69 90009 ###, +49 40 66969 ###, +49 221 4710 ###, +49 89 99998 ###, +49 171 39200##",
    ),
    companyForms: words("GmbH, GmbH, GmbH & Co. KG, AG, KG, e.K., UG"),
  },
} as const satisfies Record<string, Culture>;
