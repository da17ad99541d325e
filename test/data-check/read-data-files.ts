import { readdir, readFile } from "node:fs/promises";
import { join, sep } from "node:path";

/** Every JSON, GeoJSON and Markdown file under `data/`, by its path from the project's root with forward slashes. */
export async function readDataFiles(root: string): Promise<ReadonlyMap<string, string>> {
  const entries = await readdir(join(root, "data"), { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(paths.map((path) => readFile(path, "utf8")));
  return new Map(
    paths.map((path, index) => [
      path
        .slice(root.length + 1)
        .split(sep)
        .join("/"),
      texts[index] ?? "",
    ]),
  );
}
