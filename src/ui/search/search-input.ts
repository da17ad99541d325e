/** The one input of the search in the header. */
export const searchInput = (): HTMLInputElement | null =>
  document.querySelector<HTMLInputElement>(".header-search input");
