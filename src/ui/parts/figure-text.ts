/** Panels and the map print a figure alike. */
export { figureText, unitText } from "../../i18n/figure-text.ts";
