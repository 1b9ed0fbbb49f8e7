import fc from 'fast-check';
import type { Condition } from '#lib/domain/questionnaire/condition.ts';
import type {
	Localized,
	Option,
	Question,
	Questionnaire
} from '#lib/domain/questionnaire/definition.ts';
import { codesOf } from '#lib/domain/questionnaire/options.ts';
import { parseQuestionnaire } from '#lib/domain/questionnaire/parse.ts';

const alphabet = [
	'a',
	'é',
	'Z',
	'7',
	' ',
	'\u00A0',
	'’',
	"'",
	'"',
	'«',
	'»',
	'?',
	'!',
	'&',
	';',
	':',
	'$',
	'{',
	'}',
	'#',
	'*',
	'_',
	'x',
	'-',
	'+',
	'(',
	'[',
	'|',
	'\n',
	'ع',
	'中',
	'🏠',
	'_x0041_',
	'${a}',
	'**',
	'constructor',
	'%',
	'.',
	','
];

const text = (longest: number) =>
	fc
		.array(fc.constantFrom(...alphabet), { minLength: 0, maxLength: 12 })
		.map((parts) => `M${parts.join('')}`.slice(0, longest).toWellFormed())
		.filter((words) => !words.includes('\uFFFD'));

const code = fc.oneof(
	fc.stringMatching(/^[a-z0-9-]{1,8}$/),
	fc.constantFrom('constructo', 'to-string', 'a', 'b', '-', '1', '99', '-99', 'yes', 'no', 'other')
);

const words = (languages: readonly string[], longest: number): fc.Arbitrary<Localized> =>
	fc
		.tuple(...languages.map(() => text(longest)))
		.map((texts) =>
			Object.fromEntries(languages.map((language, index) => [language, texts[index] ?? '']))
		);

const options = (languages: readonly string[], least = 2): fc.Arbitrary<Option[]> =>
	fc.uniqueArray(fc.record({ code, label: words(languages, 30) }), {
		selector: (option) => option.code,
		minLength: least,
		maxLength: 6
	});

const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined, freq: 2 });

function partsOf(codes: readonly string[], cut: readonly [number, number]) {
	const first = 1 + (cut[0] % (codes.length - 1));
	const second = first + (cut[1] % (codes.length - first));
	return {
		often: codes.slice(0, first),
		some: codes.slice(first, second),
		none: codes.slice(second)
	};
}

function kindFields(languages: readonly string[]): fc.Arbitrary<object> {
	const cut = fc.tuple(fc.nat(9), fc.nat(9));
	const withParts = fc.tuple(options(languages), cut).map(([list, at]) => ({
		options: list,
		parts: partsOf(list.map((option) => option.code).toReversed(), at)
	}));
	const apart = maybe(
		fc.record({ code: fc.constantFrom('sans-objet', 'apart-9'), label: words(languages, 30) })
	);
	return fc.oneof(
		fc.record({ kind: fc.constant('statement') }),
		fc.record({ kind: fc.constant('short-text'), maximumLength: fc.integer({ min: 1, max: 200 }) }),
		fc.record({
			kind: fc.constant('long-text'),
			maximumLength: fc.integer({ min: 1, max: 500 }),
			themes: maybe(options(languages, 1))
		}),
		fc.record({
			kind: fc.constant('yes-no'),
			labels: maybe(fc.record({ yes: words(languages, 20), no: words(languages, 20) })),
			apart
		}),
		fc
			.tuple(withParts, apart)
			.map(([scale, apartOption]) => ({ kind: 'scale', ...scale, apart: apartOption })),
		fc.tuple(withParts, maybe(fc.boolean()), apart).map(([single, ordered, apartOption]) => ({
			kind: 'single-choice',
			...single,
			ordered,
			apart: apartOption
		})),
		fc.record({
			kind: fc.constant('single-choice'),
			options: options(languages).map((list) => list.slice(0, 3)),
			ordered: maybe(fc.boolean())
		}),
		fc
			.tuple(options(languages), maybe(fc.nat(9)), maybe(fc.nat(9)), maybe(fc.boolean()))
			.map(([list, advised, exclusive, rotates]) => ({
				kind: 'several-choices',
				options: list,
				rotates,
				advised: advised === undefined ? undefined : 1 + (advised % list.length),
				exclusive: exclusive === undefined ? undefined : list[exclusive % list.length]?.code
			})),
		fc.tuple(options(languages), fc.nat(9)).map(([list, places]) => ({
			kind: 'ranking',
			options: list,
			places: 2 + (places % (list.length - 1))
		})),
		fc.record({
			kind: fc.constant('budget'),
			total: fc.integer({ min: 1, max: 1e9 }),
			options: options(languages).map((list) =>
				list.map((option, index) => ({ ...option, cost: 1 + index * 50 }))
			)
		}),
		fc
			.tuple(
				fc.integer({ min: -1000, max: 1000 }),
				fc.integer({ min: 1, max: 50 }),
				fc.nat(50),
				fc.nat(50),
				maybe(words(languages, 20))
			)
			.map(([minimum, span, some, often, unit]) => {
				const someFrom = minimum + 1 + (some % span);
				return {
					kind: 'number',
					minimum,
					maximum: minimum + span,
					someFrom,
					oftenFrom: someFrom + (often % (minimum + span - someFrom + 1)),
					unit
				};
			})
	);
}

/** A condition over earlier questions from a list of small numbers, whatever they are. */
function conditionFrom(
	numbers: number[],
	earlier: readonly Question[],
	depth: number
): Condition | undefined {
	const next = (): number => numbers.shift() ?? 0;
	const question = earlier[next() % earlier.length];
	if (question === undefined) return undefined;
	const part = (): Condition =>
		conditionFrom(numbers, earlier, depth + 1) ?? { kind: 'answered', question: question.id };
	const choice = next() % (depth > 3 ? 4 : 8);
	const codes = codesOf(question);
	if (choice === 4) return { kind: 'not', of: part() };
	if (choice === 5 || choice === 7)
		return { kind: 'all', of: Array.from({ length: 1 + (next() % 3) }, part) };
	if (choice === 6) return { kind: 'any', of: Array.from({ length: 1 + (next() % 3) }, part) };
	if (question.kind === 'number') {
		return {
			kind: choice % 2 === 0 ? 'at-least' : 'at-most',
			question: question.id,
			value: next() - 20
		};
	}
	if (choice > 0 && codes.length > 0) {
		const from = next() % codes.length;
		return {
			kind: 'chose',
			question: question.id,
			codes: codes.slice(from, from + 1 + (next() % 2))
		};
	}
	return { kind: 'answered', question: question.id };
}

function present(value: object): object {
	return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined));
}

const flag = maybe(fc.boolean());

/** Any sound questionnaire of a few questions, in one to three languages. */
export const anyQuestionnaire: fc.Arbitrary<Questionnaire> = fc
	.constantFrom(['fr'], ['fr', 'en'], ['fr', 'ar', 'zh-Hans'])
	.chain((languages) =>
		fc.record({
			languages: fc.constant(languages),
			id: code,
			version: fc.integer({ min: 1, max: 1_000_000 }),
			minutes: fc.integer({ min: 1, max: 120 }),
			title: words(languages, 60),
			invitation: words(languages, 60),
			dimension: words(languages, 40),
			questions: fc.uniqueArray(
				fc.record({
					id: fc.oneof(code, fc.stringMatching(/^[a-z][a-z0-9-]{2,20}$/)),
					core: fc.record({
						text: words(languages, 200),
						short: words(languages, 60),
						hint: maybe(words(languages, 100)),
						why: maybe(words(languages, 100)),
						dontKnow: flag,
						declined: flag,
						reversed: flag,
						neutral: flag,
						sensitive: flag,
						background: flag,
						dimension: maybe(fc.constant('lieu')),
						predicates: maybe(
							fc
								.record({ often: maybe(words(languages, 60)), none: maybe(words(languages, 60)) })
								.map(present)
						)
					}),
					fields: kindFields(languages),
					condition: maybe(fc.array(fc.nat(40), { minLength: 3, maxLength: 20 })),
					linked: fc.boolean()
				}),
				{ selector: ({ id }) => id, minLength: 1, maxLength: 7 }
			)
		})
	)
	.map(({ questions, dimension, ...frame }) => {
		const made: Question[] = [];
		for (const { id, core, fields, condition, linked } of questions) {
			const predicates =
				core.predicates !== undefined && Object.keys(core.predicates).length === 0
					? undefined
					: core.predicates;
			const shownIf = condition === undefined ? undefined : conditionFrom([...condition], made, 1);
			const linkedTo = linked ? made[0]?.id : undefined;
			made.push(
				present({ id, ...core, predicates, ...present(fields), shownIf, linkedTo }) as Question
			);
		}
		return parseQuestionnaire({
			format: 'porte-voix-questionnaire',
			...frame,
			dimensions: { lieu: dimension },
			questions: made
		});
	});
