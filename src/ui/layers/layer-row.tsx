import { useState } from "preact/hooks";
import { retryLayer } from "../../commands/load-layer.ts";
import { setRowVisible } from "../../commands/set-layers.ts";
import type { LayerId, LayerMeta } from "../../domain/layer.ts";
import { problemLine } from "../../domain/problem.ts";
import { rowMembers } from "../../state/layers.ts";
import { useAtlas, useCommands, useRun, useTranslator } from "../context.ts";
import { Button, CommandButton } from "../parts/button.tsx";
import { Icon } from "../parts/icon.tsx";
import { lazyPart } from "../parts/lazy.tsx";
import { Swatch } from "../parts/swatch.tsx";

const LayerDetails = lazyPart(() => import("./layer-details.tsx").then((part) => part.LayerDetails));

/** One row: shown or not, its look, its name, and what is known about it when asked. */
export function LayerRow({ meta }: { readonly meta: LayerMeta }) {
  const { t, text } = useTranslator();
  const run = useRun();
  const { store } = useCommands();
  const [open, setOpen] = useState(false);
  const visible = useAtlas((state) => state.visible[meta.id] ?? false);
  const members = rowMembers(store.getState(), meta.id);
  const loading = useAtlas((state) => members.some((id) => state.layers[id]?.status === "loading"));
  const title = text(meta.title);
  const detailsId = `layer-${meta.id}`;
  return (
    <li class="layer-row" data-layer={meta.id}>
      <div class="row-head">
        <label>
          <input
            type="checkbox"
            checked={visible}
            onChange={(event) => run(setRowVisible, { layer: meta.id, visible: event.currentTarget.checked })}
          />
          <Swatch
            token={meta.token}
            kind={Object.keys(meta.kinds)[0] ?? "any"}
            realisation={meta.realisation}
            quality={meta.geometryQuality}
          />
          <span class="row-title">{title}</span>
        </label>
        {loading && visible && <small class="row-loading">{t("layers.loading")}</small>}
        <Button
          label={t("layers.more", { title })}
          icon="expand"
          iconOnly
          look="quiet"
          class="row-more"
          expanded={open}
          controls={detailsId}
          onClick={() => setOpen(!open)}
        />
      </div>
      {members.map((id) => (
        <Unavailable key={id} id={id} />
      ))}
      <div id={detailsId} class="row-details" hidden={!open}>
        {open && <LayerDetails meta={meta} members={members} />}
      </div>
    </li>
  );
}

/** Why a layer is not to be had, with the place of the fault, and another try. */
function Unavailable({ id }: { readonly id: LayerId }) {
  const { t, said, text } = useTranslator();
  const entry = useAtlas((state) => state.layers[id]);
  if (entry?.status !== "unavailable") return null;
  const { meta, problem } = entry;
  return (
    <div class="row-unavailable" role="group" aria-label={t("layers.unavailable")}>
      <p>
        <Icon name="warning" />
        {t("layers.unavailable-why", { title: text(meta.title), reason: said(`problem.${problem.kind}`) })}
      </p>
      <code lang="en">{problemLine(problem)}</code>
      <CommandButton command={retryLayer} args={id} icon="retry" />
    </div>
  );
}
