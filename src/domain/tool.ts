/** Tools beside measuring and ways, in the order in which they are offered. */
export type Tool = "time" | "paper" | "notes" | "making";
