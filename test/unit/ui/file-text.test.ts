import { describe, expect, test } from "vitest";
import { fileReading } from "../../../src/ui/planner/file-text.ts";

const textOf = (bytes: Uint8Array<ArrayBuffer> | string) => fileReading().read(new Blob([bytes]));
const unit = (code: number, isLittle: boolean) => (isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255]);
const utf16 = (text: string, isLittle: boolean) =>
  new Uint8Array(["\ufeff", ...text].flatMap((letter) => unit(letter.charCodeAt(0), isLittle)));

/** Settles when it is told to, as a file on a slow disk does. */
class SlowFile extends Blob {
  settle: (bytes: ArrayBuffer) => void = () => undefined;
  override arrayBuffer = () => new Promise<ArrayBuffer>((resolve) => (this.settle = resolve));
}
const bytesOf = (text: string) => new TextEncoder().encode(text).buffer;

describe("the text of a chosen file", () => {
  test("is UTF-8, with a byte-order mark or without, or UTF-16 with one", async () => {
    const read = { ok: true, value: '{"a":"Kåtölä"}' };
    expect(await textOf(read.value)).toEqual(read);
    expect(await textOf(`\ufeff${read.value}`)).toEqual(read);
    expect(await textOf(utf16(read.value, true))).toEqual(read);
    expect(await textOf(utf16(read.value, false))).toEqual(read);
    expect(await textOf("")).toEqual({ ok: true, value: "" });
  });

  test("is refused in another encoding, and not read with letters that are wrong", async () => {
    const latin = new Uint8Array([...'{"a":"ä"}'].map((letter) => letter.charCodeAt(0)));
    expect(await textOf(latin)).toEqual({ ok: false, problem: "planner.file-not-utf8" });
    expect(await textOf(utf16("ab", true).slice(0, -1))).toEqual({ ok: false, problem: "planner.file-not-utf8" });
  });

  test("is refused where the file cannot be read, or is too large to be", async () => {
    const gone = new Blob(["{}"]);
    gone.arrayBuffer = () => Promise.reject(new DOMException("gone", "NotFoundError"));
    const reading = fileReading();
    expect(await reading.read(gone)).toEqual({ ok: false, problem: "planner.file-unreadable" });
    expect(await reading.read(new Blob(["{}"]))).toEqual({ ok: true, value: "{}" });
    const large = new Blob();
    Object.defineProperty(large, "size", { value: 32 * 1024 * 1024 + 1 });
    expect(await reading.read(large)).toEqual({ ok: false, problem: "problem.too-large" });
  });

  test("is that of the last choice, however long the one before takes, and nobody's who has left", async () => {
    const reading = fileReading();
    const [slow, left] = [new SlowFile(), new SlowFile()];
    const first = reading.read(slow);
    expect(await reading.read(new Blob(["second"]))).toEqual({ ok: true, value: "second" });
    slow.settle(bytesOf("first"));
    expect(await first).toBeNull();
    const last = reading.read(left);
    reading.leave();
    left.settle(bytesOf("last"));
    expect(await last).toBeNull();
  });
});
