import type { StageWindows } from "../domain/ports.ts";

/** Windows of this site on this machine; nothing leaves the browser. */
export const stageWindows: StageWindows = {
  openChannel: (name, heard) => {
    const channel = new BroadcastChannel(`kruunuportti-atlas.stage.${name}`);
    channel.onmessage = ({ data }: MessageEvent<unknown>) => heard(data);
    return { send: (message) => channel.postMessage(message), close: () => channel.close() };
  },
  openWindow: (hash) => window.open(hash, "_blank", "popup,width=900,height=700") !== null,
  randomName: () => [...crypto.getRandomValues(new Uint8Array(6))].map((byte) => (byte % 36).toString(36)).join(""),
};
