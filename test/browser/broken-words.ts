import type { Locator } from "playwright-core";

/** Words of a part that go on in the next line where no hyphen is: neither one of their own nor a soft one. */
export function brokenWords(part: Locator): Promise<readonly string[]> {
  return part.evaluate((element) => {
    const broken: string[] = [];
    const walk = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const topAt = (node: Node, at: number): number => {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      // After a soft hyphen a letter has a box on both lines: it stands on the last.
      return Math.round([...range.getClientRects()].at(-1)?.top ?? 0);
    };
    for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
      for (const { 0: word, index } of (node.nodeValue ?? "").matchAll(/\p{L}{2,}/gu)) {
        for (let at = 1; at < word.length; at++) {
          const [before, after] = [topAt(node, index + at - 1), topAt(node, index + at)];
          if (after - before > 4) broken.push(`${word.slice(0, at)}|${word.slice(at)}`);
        }
      }
    }
    return broken;
  });
}
