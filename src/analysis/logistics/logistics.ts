import { type FlowBook, type FlowMap, flowsWith } from "../../domain/flow.ts";
import {
  CARRIERS,
  type LogisticsAnswer,
  type LogisticsInputs,
  type LogisticsSide,
  type QuayWays,
} from "../../domain/logistics.ts";
import { checkInputs } from "../../domain/logistics-inputs.ts";
import { averageMegawatts, massBalance } from "./balance.ts";
import { breakAtSite, carry } from "./carrying.ts";
import { differenceOf } from "./difference.ts";
import { tonnesOfGrams } from "./emissions.ts";
import { laneMetres } from "./lanes.ts";
import { type LegWays, legOf } from "./legs.ts";
import { amountAtSize, type Stage, stagesOf } from "./stages.ts";
import { type Chains, sumsByCarrier, withFactors } from "./sums.ts";
import { tripsOf } from "./trips.ts";

/**
 * What a plant of the size chosen moves in a year, without the spur and with it. The inputs must have passed
 * `checkInputs` and be of the book's alternative; others are a bug and throw.
 *
 * @example answerLogistics(ve1, flowMap, ways, inputs).without.truckLoads // known 23,656 of 1,100,000 t at 46.5 t a load
 */
export function answerLogistics(
  book: FlowBook,
  flowMap: FlowMap,
  quayWays: QuayWays,
  inputs: LogisticsInputs,
): LogisticsAnswer {
  const faults = checkInputs(inputs);
  if (faults.length > 0) throw new Error(`impossible inputs: ${JSON.stringify(faults)}`);
  if (inputs.alternative !== book.alternative) throw new Error(`${inputs.alternative} asked of ${book.alternative}`);
  const ways = { ...quayWays, lane: laneMetres(flowMap) };
  const stages = stagesOf(book, inputs);
  const uncounted = flowsWith(book, inputs).filter((flow) => amountAtSize(flow, inputs) === null);
  const side = (spurBuilt: boolean): LogisticsSide => ({
    spurBuilt,
    ...sideOf(stages, ways, inputs, spurBuilt),
    uncounted: [...new Set(uncounted.map(({ material }) => material))],
  });
  const [without, withSpur] = [side(false), side(true)];
  return {
    without,
    with: withSpur,
    difference: differenceOf(without, withSpur, inputs.factors),
    balance: massBalance(book, inputs),
    averageMegawatts: averageMegawatts(book, inputs),
  };
}

function sideOf(stages: readonly Stage[], ways: LegWays, inputs: LogisticsInputs, spurBuilt: boolean) {
  const carrying = stages.map((stage) => carry(stage, inputs, ways, spurBuilt));
  const chains: Chains = {
    legs: carrying.flatMap(({ carried }) => carried.map((one) => legOf(one, inputs, ways, spurBuilt))),
    broken: carrying.flatMap(({ broken }) => broken),
    possible: CARRIERS.filter((carrier) => breakAtSite(carrier, ways, spurBuilt) === null),
  };
  const tonneKilometres = sumsByCarrier(chains, (leg) => leg.tonneKilometres);
  return {
    legs: chains.legs,
    broken: chains.broken,
    ...tripsOf(chains, inputs),
    tonneKilometres,
    kilowattHours: withFactors(tonneKilometres, (carrier) => inputs.factors[carrier].kilowattHoursPerTonneKilometre),
    carbonDioxideTonnes: withFactors(tonneKilometres, (carrier) => {
      const grams = inputs.factors[carrier].gramsPerTonneKilometre;
      return grams === null ? null : tonnesOfGrams(grams);
    }),
  };
}
