import { useEffect, useId, useState } from "preact/hooks";
import { stopPlacing } from "../../commands/place-on-map.ts";
import { loadForWays, selectedPlace, setEnd, startPlacing } from "../../commands/ways.ts";
import { featurePlace, type Place, placeKey, pointPlace, samePlace } from "../../domain/place.ts";
import { findPlaces } from "../../figures/find-places.ts";
import { placeKind, placeTitle } from "../../figures/place-title.ts";
import { readCoordinates } from "../../geodesy/coordinates-read.ts";
import type { Translator } from "../../i18n/translator.ts";
import type { AtlasState } from "../../state/atlas-state.ts";
import { useAtlas, useCommands, useRun, useTranslator } from "../context.ts";
import { Button } from "../parts/button.tsx";
import { usePlacingFocus } from "./placing-focus.ts";

/** Longer text than this is no place. */
const LONGEST = 100;

interface Option {
  readonly place: Place;
  readonly title: string;
  readonly more: string;
}

/** One end of the way: a name or a coordinate typed, a thing selected, or the next press on the map. */
export function EndField({ end }: { readonly end: "from" | "to" }) {
  const translator = useTranslator();
  const { t } = translator;
  const run = useRun();
  const { store } = useCommands();
  const place = useAtlas(({ ways }) => ways[end]);
  const isPlacing = useAtlas(({ ways }) => ways.placing === end);
  const selected = useAtlas(({ selection }) => selection);
  // The title of a thing changes when its layer comes.
  useAtlas(({ layers }) => layers);
  useAtlas(({ coordinateSystem }) => coordinateSystem);
  const [query, setQuery] = useState<string | null>(null);
  const [options, setOptions] = useState<readonly Option[]>([]);
  const [active, setActive] = useState(0);
  const id = useId();
  usePlacingFocus(`place-${end}`, isPlacing);
  const label = t(end === "from" ? "ways.from" : "ways.to");
  const state = store.getState();
  const shown = query !== null && query.trim() !== "";

  useEffect(() => {
    if (query === null || query.trim() === "") return setOptions([]);
    let isCurrent = true;
    const typed = coordinateOptions(query, translator);
    findPlaces(store.getState(), query).then(
      (refs) => {
        if (!isCurrent) return;
        const now = store.getState();
        setOptions([
          ...typed,
          ...refs.map(({ layer, feature }) => optionOf(featurePlace(layer, feature), now, translator)),
        ]);
        setActive(0);
      },
      () => isCurrent && setOptions(typed),
    );
    return () => {
      isCurrent = false;
    };
  }, [query]);

  const choose = (chosen: Place): void => {
    setQuery(null);
    run(setEnd, { end, place: chosen });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.isComposing || !shown) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const step = event.key === "ArrowDown" ? 1 : options.length - 1;
      if (options.length > 0) setActive((active + step) % options.length);
    } else if (event.key === "Enter") {
      const option = options[active];
      if (option !== undefined) choose(option.place);
    } else if (event.key === "Escape") setQuery(null);
    else return;
    event.preventDefault();
  };
  const own = selectedPlace({ ...state, selection: selected });
  return (
    <div class={`way-end way-end-${end}`}>
      <label class="way-letter" for={`${id}-input`}>
        <b aria-hidden="true">{end === "from" ? "A" : "B"}</b> {label}
      </label>
      <div class="way-end-row">
        <input
          id={`${id}-input`}
          type="text"
          role="combobox"
          aria-expanded={shown}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={shown && options.length > 0 ? `${id}-${active}` : undefined}
          autocomplete="off"
          spellcheck={false}
          maxLength={LONGEST}
          placeholder={t("ways.end-placeholder")}
          value={query ?? (place === null ? "" : placeTitle(place, state, translator))}
          onFocus={(event) => {
            event.currentTarget.select();
            run(loadForWays, undefined);
          }}
          onInput={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={onKeyDown}
          onBlur={() => setQuery(null)}
        />
        <Button
          id={`place-${end}`}
          label={t("ways.press-map")}
          icon="place"
          iconOnly
          pressed={isPlacing}
          onClick={() => (isPlacing ? run(stopPlacing, undefined) : run(startPlacing, end))}
        />
        {place !== null && (
          <Button
            label={t(`ways.clear-${end}`)}
            icon="close"
            iconOnly
            look="quiet"
            onClick={() => run(setEnd, { end, place: null })}
          />
        )}
      </div>
      {isPlacing && <p role="status">{t("ways.placing")}</p>}
      <ul id={`${id}-list`} class="way-options" role="listbox" aria-label={label} hidden={!shown}>
        {options.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above walks the list, as a combobox does
          <li
            key={placeKey(option.place)}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            // The field keeps the focus, so that pressing does not close the list before the click arrives.
            onPointerDown={(event) => event.preventDefault()}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(option.place)}
          >
            <b>{option.title}</b> <span>{option.more}</span>
          </li>
        ))}
      </ul>
      {shown && options.length === 0 && <p role="status">{t("ways.none-found")}</p>}
      {own !== null && !samePlace(own, place) && (
        <Button
          label={t("ways.use-selected", { name: placeTitle(own, state, translator) })}
          look="quiet"
          onClick={() => choose(own)}
        />
      )}
    </div>
  );
}

const optionOf = (place: Place, state: AtlasState, translator: Translator): Option => ({
  place,
  title: placeTitle(place, state, translator),
  more: placeKind(place, state, translator),
});

/** A typed coordinate, with what must be said of how it was read; its other reading where there are two. */
function coordinateOptions(query: string, translator: Translator): readonly Option[] {
  const read = readCoordinates(query);
  if (!read.ok) return [];
  const { position, system, remarks, otherwise } = read.value;
  const { said } = translator;
  const said_ = [said(`coordinate-system.${system}`), ...remarks.map((remark) => said(`ways.remark-${remark}`))];
  const first = { place: pointPlace(position), title: query.trim(), more: said_.join(" · ") };
  if (otherwise === null) return [first];
  const more = said(`coordinate-system.${otherwise.system}`);
  return [first, { place: pointPlace(otherwise.position), title: query.trim(), more }];
}
