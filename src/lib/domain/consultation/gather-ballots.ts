import type { Questionnaire } from '../questionnaire/definition.ts';
import { answerTo, type Answer } from '../response/answer.ts';
import type { FinishedResponse } from '../response/response.ts';
import type { BallotRules } from './ballot-rules.ts';
import type { CountedBallot } from './counted-ballot.ts';

type Asked = Pick<Questionnaire, 'questions'>;

/** The ballots of one question, alike together, in an order that says nothing of their arrival. */
export interface GatheredBallots {
	readonly item: string;
	/** The options of the question, in its own order. */
	readonly options: readonly string[];
	/** Places that can be given in a ranking; null of any other question. */
	readonly places: number | null;
	readonly ballots: readonly CountedBallot[];
}

/** Takes finished responses one at a time, keeps how many say the same. */
export interface BallotGatherer {
	add(response: Pick<FinishedResponse, 'answers'>): void;
	result(): { readonly voters: number; readonly questions: readonly GatheredBallots[] };
}

/**
 * Gathers the ballots of a consultation, question by question: no two questions are ever kept
 * together. Every response is a voter of every question; one without an answer is a blank ballot, and
 * so is one that names more persons than there are to elect.
 */
export function gatherBallots(rules: BallotRules, questionnaire: Questionnaire): BallotGatherer {
	const questions = rules.questions.map(({ item, method }) => ({
		item,
		atMost: rules.kind === 'election' && 'seats' in method ? method.seats : Infinity,
		options: optionsOf(questionnaire, item),
		places: placesIn(questionnaire, item),
		counts: new Map<string, number>()
	}));
	let voters = 0;
	return {
		add({ answers }) {
			voters += 1;
			for (const { item, atMost, options, counts } of questions) {
				const places = placesOf(answerTo(answers, item), options);
				const name = JSON.stringify(places.flat().length > atMost ? [] : places);
				counts.set(name, (counts.get(name) ?? 0) + 1);
			}
		},
		result: () => ({
			voters,
			questions: questions.map(({ item, options, places, counts }) => ({
				item,
				options,
				places,
				ballots: [...counts]
					.sort(([one], [other]) => (one < other ? -1 : 1))
					.map(([name, count]) => ({ places: JSON.parse(name) as string[][], count }))
			}))
		})
	};
}

/** Codes that can stand on the ballot of a question, in its order. */
export function optionsOf({ questions }: Asked, item: string): string[] {
	const question = questions.find(({ id }) => id === item);
	switch (question?.kind) {
		case 'several-choices':
			return question.options.map(({ code }) => code).filter((code) => code !== question.exclusive);
		case 'single-choice':
		case 'scale':
		case 'ranking':
		case 'budget':
			return question.options.map(({ code }) => code);
		case 'yes-no':
			return ['yes', 'no'];
		default:
			return [];
	}
}

/** Places that can be given in a ranking; null of any other question. */
export function placesIn({ questions }: Asked, item: string): number | null {
	const question = questions.find(({ id }) => id === item);
	return question?.kind === 'ranking' ? question.places : null;
}

/** What an answer says of the options; what is none of them (« aucune », an answer apart) is blank. */
function placesOf(answer: Answer | undefined, options: readonly string[]): string[][] {
	const among = (codes: readonly string[]): string[] =>
		options.filter((code) => codes.includes(code));
	switch (answer?.kind) {
		case 'choice':
			return together(among([answer.code]));
		case 'choices':
			return together(among(answer.codes));
		case 'order':
			return answer.codes.filter((code) => options.includes(code)).map((code) => [code]);
		case 'amounts':
			return together(
				options.filter((code) => Object.hasOwn(answer.amounts, code) && answer.amounts[code] !== 0)
			);
		default:
			return [];
	}
}

function together(codes: string[]): string[][] {
	return codes.length === 0 ? [] : [codes];
}
