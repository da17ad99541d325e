/** What an investor reads about beside the map, one at a time. */
export const TOPICS = ["flows", "port", "links", "decisions"] as const;
export type Topic = (typeof TOPICS)[number];
