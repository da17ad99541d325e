import { useRef, useState } from "preact/hooks";
import type { CommandContext } from "../commands/command.ts";
import { hasInspected } from "../state/selection.ts";
import { CommandsProvider, useAtlas, useTranslator } from "./context.ts";
import { Header } from "./header/header.tsx";
import { LayerPanel } from "./layers/layer-panel.tsx";
import { MapCanvas, type StartMap } from "./map-canvas.tsx";
import { CRAMPED, NARROW, useMedia } from "./media.ts";
import { ModeCard, useOpeningPanels } from "./mode-card.tsx";
import { Notices } from "./notices/notices.tsx";
import { usePageSettings } from "./page-settings.ts";
import { focusFirst } from "./parts/focus.ts";
import { useKeptFocus } from "./parts/kept-focus.ts";
import { lazyPart } from "./parts/lazy.tsx";
import { SheetTabs } from "./sheet-tabs.tsx";
import { type Sheet, useSheets } from "./sheets.ts";
import { StatusBar } from "./status-bar/status-bar.tsx";
import { useShortcuts } from "./use-shortcuts.ts";
import { useWaysAnswered } from "./ways/use-ways-answered.ts";
import "./styles/index.css";

export interface AppProps {
  readonly context: CommandContext;
  /** Called once with the place of the map, after it is in the page. */
  readonly startMap: StartMap;
}

export function App({ context, startMap }: AppProps) {
  return (
    <CommandsProvider value={context}>
      <Page startMap={startMap} />
    </CommandsProvider>
  );
}

const Inspector = lazyPart(() => import("./inspector/inspector.tsx").then((part) => part.Inspector));
const TablePanel = lazyPart(() => import("./table/table-panel.tsx").then((part) => part.TablePanel));
const SettingsPanel = lazyPart(() => import("./settings/settings-panel.tsx").then((part) => part.SettingsPanel));
const MeasurePanel = lazyPart(() => import("./measure/measure-panel.tsx").then((part) => part.MeasurePanel));
const WaysPanel = lazyPart(() => import("./ways/ways-panel.tsx").then((part) => part.WaysPanel));
const SheetPanel = lazyPart(() => import("./ways/sheet-panel.tsx").then((part) => part.SheetPanel));
const ToolPanel = lazyPart(() => import("./tools/tool-panel.tsx").then((part) => part.ToolPanel));
const Stage = lazyPart(() => import("./presenter/stage.tsx").then((part) => part.Stage));
const DecidedCard = lazyPart(() => import("./decided/decided-card.tsx").then((part) => part.DecidedCard));

// Skips are buttons: a link would write its target into the address, which belongs to the state.
function Page({ startMap }: { readonly startMap: StartMap }) {
  const { t } = useTranslator();
  const narrow = useMedia(NARROW);
  const panels = useAtlas((state) => state.panels);
  const inspected = useAtlas(hasInspected);
  const stageAt = useAtlas(({ stage }) => stage?.at);
  const isTold = stageAt === "chapter";
  const [lettersOn, setLettersOn] = useState(true);
  const { sheet, show, close } = useSheets();
  const left = useRef<HTMLDivElement>(null);
  const right = useRef<HTMLDivElement>(null);
  const bottom = useRef<HTMLDivElement>(null);

  usePageSettings();
  useKeptFocus();
  useWaysAnswered();
  useOpeningPanels(useMedia(CRAMPED));
  useShortcuts({ lettersOn, sheetOpen: narrow && sheet !== null, closeSheet: close });

  const stands = (name: Sheet, isOpen: boolean): boolean => (narrow ? sheet === name : true) && isOpen;
  return (
    <div class="page">
      <button type="button" class="skip" onClick={() => focusFirst("#map canvas", "#map-place")}>
        {t("app.skip-map")}
      </button>
      <button type="button" class="skip" onClick={() => focusFirst("#panels .panel", "#panels")}>
        {t("app.skip-panels")}
      </button>
      {!isTold && <Header />}
      <MapCanvas startMap={startMap} panels={[left, right, bottom]} />
      <div class="panels" id="panels" tabIndex={-1}>
        <div class="side side-left" ref={left}>
          {stands("layers", panels.layers) && <LayerPanel />}
        </div>
        <div class="side side-right" ref={right}>
          {stands("settings", panels.settings) && <SettingsPanel lettersOn={lettersOn} onLettersOn={setLettersOn} />}
          {stands("details", panels.measure) && <MeasurePanel />}
          {stands("details", panels.ways) && <WaysPanel />}
          {stands("details", panels.tool !== null) && <ToolPanel />}
          {stageAt && <Stage />}
          {stands("details", !isTold && !panels.measure && !panels.ways && !panels.tool) &&
            (inspected ? <Inspector /> : <ModeCard />)}
        </div>
        <div class="bottom" ref={bottom}>
          {stands("table", panels.sheet) && <SheetPanel />}
          {stands("table", panels.table !== null && !panels.sheet) && <TablePanel />}
        </div>
      </div>
      <Notices onWork={() => show("details")} />
      {!isTold && <StatusBar />}
      {narrow && !isTold && <SheetTabs sheet={sheet} onShow={show} onClose={close} />}
      {panels.decided && <DecidedCard />}
    </div>
  );
}
