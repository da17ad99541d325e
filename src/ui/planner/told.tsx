interface ToldProps {
  /** As the translator gives it, with `{name}` still in it. */
  readonly text: string;
  readonly names: Readonly<Record<string, string | readonly string[]>>;
}

/**
 * A sentence with words of somebody's own in it, each set apart: a name written from right to left turns nothing round
 * that stands beside it.
 */
export const Told = ({ text, names }: ToldProps) => <>{toldParts(text, names).map(apart)}</>;

/**
 * What is said by turns: ours at even places, somebody's at odd ones.
 *
 * @example toldParts("Avataanko ”{name}”?", { name: "Oma" }) // ["Avataanko ”", "Oma", "”?"]
 */
export function toldParts(text: string, names: ToldProps["names"]): readonly string[] {
  return text.split(/\{(\w+)\}/).flatMap((part, at) => {
    if (at % 2 === 0) return [part];
    const named = Object.hasOwn(names, part) ? names[part] : undefined;
    const all = typeof named === "string" ? [named] : (named ?? [`{${part}}`]);
    return all.flatMap((name, number) => (number === 0 ? [name] : [", ", name]));
  });
}

const apart = (part: string, at: number) => (at % 2 === 0 ? part : <bdi key={at}>{part}</bdi>);
