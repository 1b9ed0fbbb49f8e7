import type { Chance } from '../disclosure/simulate.ts';
import type { Questionnaire } from '../questionnaire/definition.ts';
import type { BallotQuestion, BallotRules } from './ballot-rules.ts';
import type { CountedBallot } from './counted-ballot.ts';
import { type GatheredBallots, optionsOf, placesIn } from './gather-ballots.ts';
import type { Gathered } from './make-outcome.ts';

/** One in twelve names nothing. */
const blank = 1 / 12;

type Asked = Pick<Questionnaire, 'questions'>;

/**
 * Ballots of people who do not exist, gathered as the real ones will be: nothing goes in but the
 * rules, how many are thought to vote, and a series of chance. The same series invents the same
 * ballots. Nobody learns anything of a vote from it.
 */
export function inventBallots(
	rules: BallotRules,
	questionnaire: Asked,
	voters: number,
	chance: Chance
): Gathered {
	return {
		voters,
		questions: rules.questions.map((rule) =>
			inventQuestion(rules, rule, questionnaire, voters, chance)
		)
	};
}

function inventQuestion(
	{ kind }: BallotRules,
	rule: BallotQuestion,
	questionnaire: Asked,
	voters: number,
	chance: Chance
): GatheredBallots {
	const { item, method } = rule;
	const options = optionsOf(questionnaire, item);
	const places = placesIn(questionnaire, item);
	const one = questionnaire.questions.find(({ id }) => id === item)?.kind !== 'several-choices';
	const most = kind === 'election' && 'seats' in method ? method.seats : one ? 1 : options.length;
	const liked = options.map((code) => ({ code, weight: 0.3 + chance() }));
	const counts = new Map<string, CountedBallot>();
	for (let voter = 0; voter < voters; voter += 1) {
		const said = chance() < blank ? [] : ballotOf();
		const name = JSON.stringify(said);
		counts.set(name, { places: said, count: (counts.get(name)?.count ?? 0) + 1 });
	}
	const ballots = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, ballot]) => ballot);
	return { item, options, places, ballots };

	function ballotOf(): string[][] {
		const order = liked
			.map(({ code, weight }) => ({ code, key: weight * chance() }))
			.sort((a, b) => b.key - a.key)
			.map(({ code }) => code);
		if (places !== null) return order.slice(0, places).map((code) => [code]);
		const { budget } = rule;
		const named =
			budget === undefined
				? order.slice(0, most === 1 ? 1 : 1 + Math.floor(chance() * most))
				: affordable(order, budget);
		return named.length === 0 ? [] : [options.filter((code) => named.includes(code))];
	}
}

/** Works that one person's sum pays for, in the order in which they are wanted. */
function affordable(
	order: readonly string[],
	{ total, costs }: NonNullable<BallotQuestion['budget']>
): string[] {
	let left = total;
	return order.filter((code) => {
		const cost = costs[code] ?? 0;
		if (cost > left) return false;
		left -= cost;
		return true;
	});
}
