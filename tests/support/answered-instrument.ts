import { createCounter } from '#lib/domain/disclosure/counter.ts';
import { release } from '#lib/domain/disclosure/make-release.ts';
import type { Release } from '#lib/domain/disclosure/release.ts';
import { writePlan } from '#lib/domain/disclosure/write-plan.ts';
import type { Question, Questionnaire } from '#lib/domain/questionnaire/definition.ts';
import type { Answer } from '#lib/domain/response/answer.ts';
import { finish } from '#lib/domain/response/finish.ts';
import { startResponse, withAnswer } from '#lib/domain/response/in-progress.ts';
import type { FinishedResponse } from '#lib/domain/response/response.ts';
import { annualFacts } from './annual-release.ts';

/** Where everybody stands: at one of the poles, or spread over the answers. */
export type Stand = 'often' | 'none' | 'spread';

/** Turns a list by some places: who answers differently from whom. */
function turned<Value>(list: readonly Value[], by: number): Value[] {
	return list.map((_, index) => list[(index + by) % list.length] as Value);
}

function choice(codes: readonly string[], stand: Stand, person: number): Answer {
	const [first, last] = [codes[0], codes.at(-1)];
	const code = stand === 'often' ? first : stand === 'none' ? last : turned(codes, person)[0];
	return { kind: 'choice', code: code ?? '' };
}

/** A sound answer of one person; null where none is given. */
function answerOf(question: Question, stand: Stand, person: number): Answer | null {
	switch (question.kind) {
		case 'scale':
			return choice(question.options.map(({ code }) => code).reverse(), stand, person);
		case 'single-choice':
			return choice(
				question.options.map(({ code }) => code),
				stand,
				person
			);
		case 'yes-no':
			return choice(['yes', 'no'], stand, person);
		case 'several-choices': {
			const codes = question.options
				.map(({ code }) => code)
				.filter((code) => code !== question.exclusive);
			return { kind: 'choices', codes: turned(codes, stand === 'spread' ? person : 0).slice(0, 3) };
		}
		case 'ranking':
			return {
				kind: 'order',
				codes: question.options.map(({ code }) => code).slice(0, question.places)
			};
		case 'budget': {
			let left = question.total;
			const given = question.options.toReversed().map(({ code, cost }) => {
				const amount = Math.min(left, cost);
				left -= amount;
				return [code, amount] as const;
			});
			return { kind: 'amounts', amounts: Object.fromEntries(given) };
		}
		default:
			return null;
	}
}

/** What one person sends after the whole journey. */
export function finishedBy(
	questionnaire: Questionnaire,
	stand: Stand,
	person: number
): FinishedResponse {
	const response = questionnaire.questions.reduce(
		(sofar, question) => withAnswer(sofar, question.id, answerOf(question, stand, person)),
		startResponse()
	);
	return finish(questionnaire, response, 'fr');
}

/** A questionnaire answered by so many households of one building, counted and published. */
export function answeredRelease(
	questionnaire: Questionnaire,
	stand: Stand,
	households: number
): Release {
	const plan = writePlan({
		questionnaire,
		root: { id: 'all', label: 'Les Tilleuls' },
		sites: [{ id: 'tilleuls', label: 'Les Tilleuls', frame: 40 }],
		policy: { version: 1, margin: 3 }
	});
	const counter = createCounter(plan, questionnaire);
	for (let person = 0; person < households; person += 1) {
		counter.add('tilleuls', finishedBy(questionnaire, stand, person));
	}
	const { heads, counts } = counter.result();
	const { id, version, title } = questionnaire;
	return release(
		{ ...annualFacts, title, questionnaire: { id, version, hash: 'a'.repeat(64) } },
		plan,
		heads,
		counts
	);
}
