/** Ids by which the field and its list know each other. */
export const LIST_ID = "search-hits";
export const hitId = (index: number): string => `search-hit-${index}`;
