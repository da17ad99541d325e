/** What an answer needs cannot be had now: a file that was not fetched, a layer that did not come. No bug. */
export class Unavailable extends Error {}

/** Gives what `import()` fetches; rejects with `Unavailable`, cause and all, where it could not be fetched. */
export async function fetched<Modules>(modules: Promise<Modules>): Promise<Modules> {
  try {
    return await modules;
  } catch (cause) {
    throw new Unavailable("a part of the atlas could not be fetched", { cause });
  }
}
