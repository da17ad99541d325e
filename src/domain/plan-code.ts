import type { LocalizedText } from "./language.ts";

/** Main classes of the area table, in the fixed order of the national form. */
export const MAIN_CLASSES = ["A", "P", "Y", "C", "K", "T", "V", "R", "L", "E", "S", "M", "W"] as const;
export type MainClass = (typeof MAIN_CLASSES)[number];

/** A plan symbol as written: `T`, `T/kem`, `T-1`, `ET/T`; `street` for street areas, which have no letters. */
export type PlanCode = string;
export const STREET: PlanCode = "street";

/** One or two symbols with a slash between, each with its local index: longer than any in use. */
const CODE = /^[A-ZÅÄÖ]{1,4}(-\d{1,2})?(\/([A-ZÅÄÖ]{1,4}|[a-zåäö]{1,4})(-\d{1,2})?)?$/;

/**
 * The main class of a symbol, from its first letter: KTY is K, EV is E. Streets are L. Null for what is no plan symbol.
 *
 * @example mainClassOf("KTY-2") // "K"
 */
export function mainClassOf(code: PlanCode): MainClass | null {
  if (code === STREET) return "L";
  if (!CODE.test(code)) return null;
  return MAIN_CLASSES.find((letter) => code.startsWith(letter)) ?? null;
}

/**
 * The symbols that one is explained by, without local indexes: both of a double one.
 *
 * @example baseCodes("T/kem-3") // ["T/kem"]
 * @example baseCodes("ET/T-1") // ["ET", "T"]
 */
export function baseCodes(code: PlanCode): readonly PlanCode[] {
  const whole = code.replace(/-\d+/g, "");
  return Object.hasOwn(PLAN_CODES, whole) ? [whole] : whole.split("/");
}

/** What the symbols stand for. */
export const PLAN_CODES: Readonly<Record<PlanCode, LocalizedText>> = {
  T: {
    fi: "teollisuus- ja varastorakennusten korttelialue",
    sv: "kvartersområde för industri- och lagerbyggnader",
    en: "industrial and storage block",
  },
  "T/kem": {
    fi: "teollisuus- ja varastorakennusten korttelialue, jolle saa sijoittaa merkittävän, vaarallisia kemikaaleja valmistavan tai varastoivan laitoksen",
    sv: "kvartersområde för industri- och lagerbyggnader där en betydande anläggning för produktion eller lagring av farliga kemikalier får förläggas",
    en: "industrial block where a major plant making or storing dangerous chemicals may be placed",
  },
  TY: {
    fi: "teollisuusrakennusten korttelialue, jolla ympäristö asettaa toiminnan laadulle erityisiä vaatimuksia",
    sv: "kvartersområde för industribyggnader där miljön ställer särskilda krav på verksamhetens art",
    en: "industrial block with restrictions set by its surroundings (non-disturbing industry)",
  },
  TV: { fi: "varastorakennusten korttelialue", sv: "kvartersområde för lagerbyggnader", en: "storage block" },
  KTY: {
    fi: "toimitilarakennusten korttelialue",
    sv: "kvartersområde för verksamhetsbyggnader",
    en: "business-premises block",
  },
  LR: { fi: "rautatiealue", sv: "järnvägsområde", en: "railway area" },
  LT: { fi: "maantien alue", sv: "landsvägsområde", en: "public road area" },
  LTA: { fi: "tavaraliikenneterminaalin alue", sv: "område för godstrafikterminal", en: "freight-terminal area" },
  LS: { fi: "satama-alue", sv: "hamnområde", en: "port area" },
  [STREET]: { fi: "katualue", sv: "gatuområde", en: "street area" },
  ET: {
    fi: "yhdyskuntateknistä huoltoa palvelevien rakennusten ja laitosten alue",
    sv: "område för byggnader och anläggningar för samhällsteknisk försörjning",
    en: "area for municipal utilities",
  },
  EN: { fi: "energiahuollon alue", sv: "område för energiförsörjning", en: "energy-supply area" },
  EJ: { fi: "jätteenkäsittelyalue", sv: "område för avfallshantering", en: "waste-treatment area" },
  EV: { fi: "suojaviheralue", sv: "skyddsgrönområde", en: "protective green belt" },
  VL: { fi: "lähivirkistysalue", sv: "område för närrekreation", en: "local recreation area" },
  M: { fi: "maa- ja metsätalousalue", sv: "jord- och skogsbruksområde", en: "agricultural and forestry area" },
  SL: { fi: "luonnonsuojelualue", sv: "naturskyddsområde", en: "nature reserve" },
  W: { fi: "vesialue", sv: "vattenområde", en: "water area" },
};
