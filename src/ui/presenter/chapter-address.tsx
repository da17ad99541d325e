import { useMemo } from "preact/hooks";
import { writeAddress } from "../../state/address.ts";
import { withStage } from "../../state/stage.ts";
import { useAtlas, useTranslator } from "../context.ts";
import { isHosted, qrDrawing } from "./qr.ts";
import { Card } from "./stage-cards.tsx";

/** The chapter's own address for the audience's phones, as a code and in letters. */
export function ChapterAddress() {
  const { t } = useTranslator();
  const isOwn = useAtlas(({ stage }) => stage?.id === "own");
  return isOwn ? (
    <Card title={t("stage.address")}>
      <p>{t("stage.own-no-address")}</p>
    </Card>
  ) : (
    <ShippedAddress />
  );
}

function ShippedAddress() {
  const { t } = useTranslator();
  // The name under which the presenter's windows keep in step is nobody else's business.
  const hash = useAtlas((state) => writeAddress(withStage(state, { link: null })));
  const { size, path } = useMemo(() => qrDrawing(addressOf(hash)), [hash]);
  return (
    <Card title={t("stage.address")}>
      {isHosted(location) ? (
        <>
          <svg class="stage-qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={t("stage.address-code")}>
            <rect width={size} height={size} fill="#fff" />
            <path d={path} fill="#000" />
          </svg>
          <p class="stage-address">{addressOf(hash)}</p>
        </>
      ) : (
        <p>{t("stage.not-hosted")}</p>
      )}
    </Card>
  );
}

const addressOf = (hash: string): string => `${location.origin}${location.pathname}#${hash}`;
