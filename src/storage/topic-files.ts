import decisions from "../../data/decisions.json?url";
import parks from "../../data/parks.json?url";
import symbiosis from "../../data/symbiosis.json?url";
import chain from "../../data/value-chain.json?url";
import type { Problem } from "../domain/problem.ts";
import type { Result } from "../domain/result.ts";
import type { TopicBook } from "../domain/topic.ts";
import { readText } from "./data-files.ts";

// In a file of its own: it is loaded with the first topic that is told from one.

const ADDRESSES: Readonly<Record<TopicBook, string>> = { decisions, symbiosis, "value-chain": chain, parks };

export const readTopicText = (book: TopicBook): Promise<Result<string, Problem>> =>
  readText(ADDRESSES[book], `${book}.json`);
