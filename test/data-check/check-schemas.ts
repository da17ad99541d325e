import type { ErrorObject } from "ajv/dist/2020.js";
import { Ajv2020 } from "ajv/dist/2020.js";
import { parseJson } from "../../src/geojson/parse-json.ts";
import { reading } from "../../src/geojson/reader.ts";
import type { Finding } from "./finding.ts";
import { once } from "./once.ts";

const SCHEMAS: readonly { readonly schema: string; readonly governs: (path: string) => boolean }[] = [
  {
    schema: "data/schema/layer-meta.schema.json",
    governs: (path) => path.startsWith("data/layers/") && path.endsWith(".meta.json"),
  },
  { schema: "data/schema/facts.schema.json", governs: (path) => path === "data/facts.json" },
  { schema: "data/schema/decisions.schema.json", governs: (path) => path === "data/decisions.json" },
  { schema: "data/schema/symbiosis.schema.json", governs: (path) => path === "data/symbiosis.json" },
  { schema: "data/schema/value-chain.schema.json", governs: (path) => path === "data/value-chain.json" },
  { schema: "data/schema/parks.schema.json", governs: (path) => path === "data/parks.json" },
  { schema: "data/schema/scenario.schema.json", governs: (path) => path.startsWith("data/scenarios/") },
  {
    schema: "data/schema/flow-book.schema.json",
    governs: (path) => path.startsWith("data/flows/") && path !== "data/flows/flow-map.json",
  },
  { schema: "data/schema/flow-map.schema.json", governs: (path) => path === "data/flows/flow-map.json" },
  { schema: "data/schema/sea-lanes.schema.json", governs: (path) => path.startsWith("data/sea-lanes/") },
  { schema: "data/schema/world-outline.schema.json", governs: (path) => path === "data/world/outline.json" },
  { schema: "data/schema/clusters.schema.json", governs: (path) => path === "data/world/clusters.json" },
  { schema: "data/schema/questions.schema.json", governs: (path) => path === "data/stories/questions.json" },
  {
    schema: "data/schema/story.schema.json",
    governs: (path) => path.startsWith("data/stories/") && path !== "data/stories/questions.json",
  },
  { schema: "data/schema/publication.schema.json", governs: (path) => path === "data/publication.json" },
];

/** The schemas that editors of the data use say the same as the readers of the site; both are asked. */
export function checkSchemas(files: ReadonlyMap<string, string>): readonly Finding[] {
  return SCHEMAS.flatMap(({ schema, governs }) => {
    const text = files.get(schema);
    if (text === undefined) return [{ file: schema, path: "", detail: "is missing" }];
    const rules = rulesOf(schema, text);
    if ("problem" in rules) return [rules.problem];
    return [...files].filter(([path]) => governs(path)).flatMap(([file, content]) => rules.check(file, content));
  });
}

const rulesOf = once((schema: string, text: string) => {
  const rules = reading(schema, () => parseJson(text));
  if (!rules.ok) return { problem: rules.problem };
  const validate = new Ajv2020({ allErrors: true }).compile(rules.value as object);
  const check = once((file: string, content: string): readonly Finding[] => {
    const value = reading(file, () => parseJson(content));
    if (!value.ok) return [value.problem];
    if (validate(value.value)) return [];
    return (validate.errors ?? []).map((error) => ({ file, path: pathOf(error), detail: detailOf(error) }));
  });
  return { check };
});

/** "/facts/3/label" as "facts[3].label". */
function pathOf({ instancePath }: ErrorObject): string {
  return instancePath
    .replaceAll(/\/(\d+)/g, "[$1]")
    .replaceAll("/", ".")
    .replace(/^\./, "");
}

function detailOf({ message, params }: ErrorObject): string {
  const { additionalProperty } = params as { additionalProperty?: string };
  return additionalProperty === undefined
    ? (message ?? "does not follow the schema")
    : `${additionalProperty} is not declared`;
}
