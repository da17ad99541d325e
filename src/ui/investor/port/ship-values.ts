import { MOST_METRES, type ShipQuestion } from "../../../domain/quay-fit.ts";
import { fail, ok, type Result } from "../../../domain/result.ts";
import { type Metres, metres } from "../../../domain/units.ts";
import { decimalsOf } from "../../../figures/decimals.ts";
import type { Translator } from "../../../i18n/translator.ts";
import { readDecimal } from "../../parts/read-decimal.ts";

type ShipField = keyof ShipQuestion;

/** Why metres are refused that cannot be: a text key (`port.fault.<fault>`). */
const LIMITS = {
  lengthMetres: { tooLittle: "length-least", tooMuch: "length-most" },
  draughtMetres: { tooLittle: "draught-least", tooMuch: "draught-most" },
  clearanceMetres: { tooLittle: "clearance-least", tooMuch: "clearance-most" },
} as const satisfies Record<ShipField, object>;
type ShipFault = "number" | (typeof LIMITS)[ShipField]["tooLittle" | "tooMuch"];

/**
 * Metres as typed, with comma or point and with or without the unit; empty: not given.
 *
 * @example readShipMetres("draughtMetres", "14,1 m") // { ok: true, value: 14.1 }
 * @example readShipMetres("draughtMetres", "31") // { ok: false, problem: "draught-most" }
 */
export function readShipMetres(field: ShipField, text: string): Result<Metres | null, ShipFault> {
  const typed = text.replace(/m\s*$/iu, "").trim();
  if (typed === "") return text.trim() === "" ? ok(null) : fail("number");
  const value = readDecimal(typed);
  if (value === null) return fail("number");
  const { tooLittle, tooMuch } = LIMITS[field];
  // A reader may set a clearance of none; a ship has some length and draught.
  if (value < 0 || (value === 0 && field !== "clearanceMetres")) return fail(tooLittle);
  return value > MOST_METRES[field] ? fail(tooMuch) : ok(metres(value));
}

/** As it is shown in the field. */
export const shipMetresText = (value: Metres | null, { number }: Translator): string =>
  value === null ? "" : number(value, decimalsOf(value));
