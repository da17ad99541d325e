import { REALISATIONS } from "../../domain/status.ts";
import { useTranslator } from "../context.ts";
import { Swatch } from "../parts/swatch.tsx";

/** How the map draws what stands, what is planned and what is only about there: in lines and in words. */
export function StatusKey() {
  const { t } = useTranslator();
  return (
    <div class="layer-group status-key">
      <h3>{t("key.title")}</h3>
      <ul class="legend">
        {REALISATIONS.map((realisation) => (
          <li key={realisation}>
            <Swatch token="spur" kind="any" realisation={realisation} quality="surveyed" />
            <span>{t(`key.${realisation}`)}</span>
          </li>
        ))}
        <li>
          <Swatch token="site" kind="any" realisation="existing" quality="approximate" />
          <span>{t("key.soft-edge")}</span>
        </li>
      </ul>
    </div>
  );
}
