import type { FactKey } from "./fact.ts";
import type { LayerId } from "./layer.ts";
import type { Scenario } from "./scenario.ts";
import { type Metres, metres } from "./units.ts";

/** Restrictions that follow from the layers. Names stand in the texts (`restriction.<key>`). */
export const RESTRICTION_KEYS = [
  "line-400",
  "railway",
  "spur",
  "road-main",
  "road-other",
  "water",
  "nature-reserve",
] as const;
export type RestrictionKey = (typeof RESTRICTION_KEYS)[number];

/** Things of the layers that a rule follows. */
export interface RestrictingThings {
  readonly layer: LayerId;
  readonly kinds: readonly string[];
  /** Only while this switch of the scenario is on: the thing is not built yet. */
  readonly needs?: keyof Scenario["switches"];
}

export interface RestrictionRule {
  readonly key: RestrictionKey;
  readonly follows: readonly RestrictingThings[];
  /** Ground outside all of these is restricted too: the sea has no outline of its own. */
  readonly outsideOf?: readonly RestrictingThings[];
  /** To each side of a line; null where the thing itself is the restricted ground. */
  readonly halfWidth: Metres | null;
  /** A planner may set the half width from the one to the other; null where the rule leaves no choice. */
  readonly editable: { readonly least: Metres; readonly most: Metres } | null;
  /** Whether the rule counts before anybody has chosen. */
  readonly applies: boolean;
  /** Law and source in three languages stand in these facts; where there is none, the layer is its own source. */
  readonly facts: readonly FactKey[];
}

/**
 * What lies over land uses and takes no area. Half widths are the facts' (grid.line-area.400: 56–62 m in all, the wider
 * one first; protection.road.*, protection.railway from the centreline). The railway's zone is the state network's:
 * tracks of ports and plants have none. For the spur it is an assumption, off at first, because a private siding in an
 * enclosed factory area lies outside the law (Railway Act 110/2007, section 2).
 */
export const RESTRICTION_RULES: readonly RestrictionRule[] = [
  {
    key: "line-400",
    follows: [
      { layer: "power-lines-400kv-odbl", kinds: ["overhead-400kv"] },
      { layer: "power-connections-odbl", kinds: ["overhead-400kv-planned"], needs: "connectionsBuilt" },
    ],
    halfWidth: metres(31),
    editable: { least: metres(28), most: metres(31) },
    applies: true,
    facts: ["grid.line-area.400"],
  },
  {
    key: "railway",
    follows: [{ layer: "railways", kinds: ["main-line", "port-branch", "other-branch"] }],
    halfWidth: metres(30),
    editable: { least: metres(1), most: metres(50) },
    applies: true,
    facts: ["protection.railway"],
  },
  {
    key: "spur",
    follows: [{ layer: "rail-spur", kinds: ["rail-spur"], needs: "spurBuilt" }],
    halfWidth: metres(30),
    editable: { least: metres(1), most: metres(50) },
    applies: false,
    facts: ["protection.railway.spur", "rail.spur.law"],
  },
  {
    key: "road-main",
    // The finer lines of another layer lie over these up to 27 m away: both together would make the zone too wide.
    follows: [{ layer: "roads", kinds: ["main-road", "trunk-road"] }],
    halfWidth: metres(30),
    editable: null,
    applies: true,
    facts: ["protection.road.main"],
  },
  {
    key: "road-other",
    follows: [{ layer: "roads", kinds: ["regional-road", "connecting-road"] }],
    halfWidth: metres(20),
    editable: null,
    applies: true,
    facts: ["protection.road.other"],
  },
  {
    key: "water",
    follows: [{ layer: "lakes", kinds: ["lake"] }],
    outsideOf: [
      { layer: "land", kinds: ["land"] },
      { layer: "port-fills-odbl", kinds: ["port-fill"] },
    ],
    halfWidth: null,
    editable: null,
    applies: true,
    facts: [],
  },
  {
    key: "nature-reserve",
    follows: [{ layer: "nature-reserves", kinds: ["nature-reserve"] }],
    halfWidth: null,
    editable: null,
    applies: true,
    facts: [],
  },
];

/** What is only told of, with its length within the planning area: it restricts no ground of known width. */
export type NoticeKey = "border" | "river";

export const NOTICE_RULES: readonly { readonly key: NoticeKey; readonly follows: readonly RestrictingThings[] }[] = [
  {
    key: "border",
    follows: [{ layer: "municipal-borders", kinds: ["municipal-border", "municipal-and-regional-border"] }],
  },
  { key: "river", follows: [{ layer: "rivers", kinds: ["river"] }] },
];

/**
 * The layers that restrictions and notices are worked out from, each named once: those of rules that count, and of things
 * that are built under the switches.
 */
export function restrictingLayers({
  switches,
  restrictionChoices,
}: Pick<Scenario, "switches" | "restrictionChoices">): readonly LayerId[] {
  const rules = RESTRICTION_RULES.filter((rule) => choiceFor(rule, restrictionChoices).applies);
  const things = [...rules, ...NOTICE_RULES].flatMap(thingsOf);
  return [...new Set(things.filter(({ needs }) => needs === undefined || switches[needs]).map(({ layer }) => layer))];
}

/** What is not known where a layer cannot be had, in the order of the rules. */
export function rulesFrom(layer: LayerId, choices: RestrictionChoices): readonly (RestrictionKey | NoticeKey)[] {
  const rules = RESTRICTION_RULES.filter((rule) => choiceFor(rule, choices).applies);
  return [...rules, ...NOTICE_RULES].flatMap((rule) =>
    thingsOf(rule).some((things) => things.layer === layer) ? [rule.key] : [],
  );
}

const thingsOf = (rule: Pick<RestrictionRule, "follows" | "outsideOf">): readonly RestrictingThings[] => [
  ...rule.follows,
  ...(rule.outsideOf ?? []),
];

/** A planner's choice for one rule. */
export interface RestrictionChoice {
  readonly applies: boolean;
  readonly halfWidth: Metres | null;
}
export type RestrictionChoices = Readonly<Partial<Record<RestrictionKey, RestrictionChoice>>>;

/**
 * The choice that holds for a rule: the planner's within its limits, or the rule's own.
 *
 * @example choiceFor(rule, { "line-400": { applies: true, halfWidth: metres(99) } }).halfWidth // 31
 */
export function choiceFor(rule: RestrictionRule, choices: RestrictionChoices): RestrictionChoice {
  const { applies, halfWidth } = choices[rule.key] ?? rule;
  if (rule.halfWidth === null || rule.editable === null || halfWidth === null) {
    return { applies, halfWidth: rule.halfWidth };
  }
  const { least, most } = rule.editable;
  return { applies, halfWidth: metres(Math.min(most, Math.max(least, halfWidth))) };
}
