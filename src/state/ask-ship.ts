import { type AskedShip, MOST_METRES, SHIP_CLASSES, type ShipQuestion } from "../domain/quay-fit.ts";
import { type Metres, metres } from "../domain/units.ts";
import { type AskWord, askText, followWords, type RefusedWords, readNumber } from "./ask-words.ts";
import { NO_SHIP } from "./asks.ts";

/**
 * The ship as the address tells it; null where nothing is given. The length of the ship that a source measures comes from
 * its source.
 *
 * @example shipText({ shipClass: "panamax", lengthMetres: null, draughtMetres: 14.1, clearanceMetres: 1 }) // "panamax,draught:14.1,clearance:1"
 */
export function shipText(ship: AskedShip): string | null {
  return askText([
    ship.shipClass === "typed" ? null : ship.shipClass,
    ...Object.entries(FIELDS).map(([name, field]) =>
      ship[field] === null || (field === "lengthMetres" && ship.shipClass === MEASURED)
        ? null
        : `${name}:${ship[field]}`,
    ),
  ]);
}

/**
 * The ship that a part of the address tells of, the words that it cannot be, and those that tell anew what was told.
 *
 * @example readShip("draught:31,length:228", null) // { ship: { …, lengthMetres: 228, draughtMetres: null }, refused: ["draught:31"], twice: [] }
 */
export function readShip(text: string, measuredLength: Metres | null): RefusedWords & { readonly ship: AskedShip } {
  let ship: AskedShip = NO_SHIP;
  const words = followWords(text, thingOf, (word) => {
    const change = changeOf(word, ship, measuredLength);
    if (change !== null) ship = { ...ship, ...change };
    return change !== null;
  });
  return { ship, ...words };
}

/** The classes are one thing. */
const thingOf = ({ name }: AskWord): string => (SHIP_CLASSES.some((one) => one === name) ? "class" : name);

/** The one class that stands for a ship of known length. */
const MEASURED = "tyana";

const FIELDS = {
  length: "lengthMetres",
  draught: "draughtMetres",
  clearance: "clearanceMetres",
} as const satisfies Readonly<Record<string, keyof ShipQuestion>>;

function changeOf(
  { name, value }: AskWord,
  { shipClass: before, lengthMetres: told }: AskedShip,
  lengthMetres: Metres | null,
): Partial<AskedShip> | null {
  const shipClass = value === "" ? SHIP_CLASSES.find((one) => one === name) : undefined;
  if (shipClass === MEASURED) return lengthMetres === null || told !== null ? null : { shipClass, lengthMetres };
  if (shipClass !== undefined) return { shipClass };
  const number = readNumber(value);
  if (!Object.hasOwn(FIELDS, name) || number === null) return null;
  const field = FIELDS[name as keyof typeof FIELDS];
  if (field === "lengthMetres" && before === MEASURED) return null;
  const isLeast = number > 0 || field === "clearanceMetres";
  return isLeast && number <= MOST_METRES[field] ? { [field]: metres(number) } : null;
}
