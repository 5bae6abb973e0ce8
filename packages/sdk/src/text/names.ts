import type { Language } from "../content-class.ts";

/** Month and weekday names as CLDR has them; kept here because Node's ICU changes them between versions. */
export const NAMES: Record<
  Language,
  { months: string[]; shortMonths: string[]; days: string[]; shortDays: string[] }
> = {
  en: {
    months: "January February March April May June July August September October November December".split(
      " ",
    ),
    shortMonths: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" "),
    days: "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" "),
    shortDays: "Mon Tue Wed Thu Fri Sat Sun".split(" "),
  },
  es: {
    months: "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre".split(
      " ",
    ),
    shortMonths: "ene feb mar abr may jun jul ago sept oct nov dic".split(" "),
    days: "lunes martes miércoles jueves viernes sábado domingo".split(" "),
    shortDays: "lun mar mié jue vie sáb dom".split(" "),
  },
  pt: {
    months: "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro".split(
      " ",
    ),
    shortMonths: "jan fev mar abr mai jun jul ago set out nov dez".split(" "),
    days: "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo".split(" "),
    shortDays: "seg ter qua qui sex sáb dom".split(" "),
  },
  fr: {
    months: "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" "),
    shortMonths: "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.".split(" "),
    days: "lundi mardi mercredi jeudi vendredi samedi dimanche".split(" "),
    shortDays: "lun. mar. mer. jeu. ven. sam. dim.".split(" "),
  },
  de: {
    months: "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split(" "),
    shortMonths: "Jan. Feb. März Apr. Mai Juni Juli Aug. Sept. Okt. Nov. Dez.".split(" "),
    days: "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag".split(" "),
    shortDays: "Mo. Di. Mi. Do. Fr. Sa. So.".split(" "),
  },
};
