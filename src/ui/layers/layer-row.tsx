import { useState } from "preact/hooks";
import { retryLayer } from "../../commands/load-layer.ts";
import { setRowVisible } from "../../commands/set-layers.ts";
import type { LayerId, LayerMeta } from "../../domain/layer.ts";
import { type Problem, type ProblemKind, problemLine } from "../../domain/problem.ts";
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
  const { t } = useTranslator();
  const entry = useAtlas((state) => state.layers[id]);
  if (entry?.status !== "unavailable") return null;
  const { meta, problem } = entry;
  const Why = DID_NOT_COME.has(problem.kind) ? Reason : ReasonInside;
  return (
    <div class="row-unavailable" role="group" aria-label={t("layers.unavailable")}>
      <Why meta={meta} problem={problem} />
      <code lang="en">{problemLine(problem)}</code>
      <CommandButton command={retryLayer} args={id} icon="retry" />
    </div>
  );
}

interface ReasonProps {
  readonly meta: LayerMeta;
  readonly problem: Problem;
}

function Reason({ meta, problem }: ReasonProps) {
  const { t, said, text } = useTranslator();
  return (
    <p>
      <Icon name="warning" />
      {t("layers.unavailable-why", { title: text(meta.title), reason: said(`problem.${problem.kind}`) })}
    </p>
  );
}

/** Said with the texts of the first load: where the network is lost no others come. */
const DID_NOT_COME: ReadonlySet<ProblemKind> = new Set(["not-found", "network", "too-large"]);

/** A file of the publication has been checked: the texts for what is wrong inside one come when there is such a one. */
const ReasonInside = lazyPart<ReasonProps>(() => Promise.resolve(Reason));
