/** Outlines on a 24 × 24 grid, drawn for this atlas; stroke takes the text's colour. */
const PATHS = {
  close: "M6 6l12 12M18 6L6 18",
  layers: "M12 4l9 5-9 5-9-5 9-5zM3.5 13.5L12 18l8.5-4.5",
  settings: "M4 7h9M17 7h3M4 17h3M11 17h9M15 4.5v5M9 14.5v5",
  decided: "M4 6.5l2 2 3.5-4M4 16.5l2 2 3.5-4M13 7h7M13 17h3M19 17h1",
  "full-screen": "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5",
  "leave-full-screen": "M9 4v5H4M20 9h-5V4M15 20v-5h5M4 15h5v5",
  zoom: "M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M9 12h6M12 9v6",
  table: "M4 5h16v14H4zM4 10h16M4 14.5h16M10 10v9",
  expand: "M6 9l6 6 6-6",
  copy: "M9 9h10v11H9zM5 15V4h10",
  retry: "M19 12a7 7 0 1 1-2.2-5.1M19 4v4h-4",
  warning: "M12 4l9 16H3L12 4zM12 10v4M12 17v.5",
  info: "M12 11v6M12 7.5v.5M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17z",
  details: "M5 4h14v16H5zM8.5 8.5h7M8.5 12h7M8.5 15.5h4",
  search: "M11 4.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM16 16l4.5 4.5",
  place: "M12 21s6.5-6 6.5-11a6.5 6.5 0 0 0-13 0c0 5 6.5 11 6.5 11zM12 8v4M10 10h4",
  port: "M12 8v12M12 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM8 11h8M5 14c.5 4 3.5 6 7 6s6.5-2 7-6",
  reset: "M4 11l8-7 8 7M6 10v9h12v-9",
  measure: "M3.5 16L16 3.5 20.5 8 8 20.5zM8 11.5l2 2M11 8.5l2.5 2.5M14 5.5l2 2",
  way: "M6 20a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM18 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM16 6h-5a3 3 0 0 0 0 6h3a3 3 0 0 1 0 6H8",
  undo: "M9 5L4.5 9.5 9 14M5 9.5h9a5 5 0 0 1 0 10h-3",
  redo: "M15 5l4.5 4.5L15 14M19 9.5h-9a5 5 0 0 0 0 10h3",
  swap: "M8 4L4 8l4 4M4 8h13M16 12l4 4-4 4M20 16H7",
  save: "M12 4v11M7.5 11l4.5 4.5 4.5-4.5M4.5 19.5h15",
  tools: "M4 5h6v6H4zM14 5h6v6h-6zM4 15h6v4H4zM14 15h6v4h-6z",
  remove: "M5 7h14M10 7V4.5h4V7M7 7l1 13h8l1-13",
} as const;
export type IconName = keyof typeof PATHS;

/** A picture beside words, never instead of them: hidden from screen readers. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
