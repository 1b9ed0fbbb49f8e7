import type { AnswerUnit } from '../campaign/campaign.ts';
import { ballotPromise } from '../consultation/ballot-promise.ts';
import type { Outcome } from '../consultation/outcome.ts';
import type { Localized } from '../questionnaire/definition.ts';

/** How a language names one unit of answer and two of them, as the promise needs them. */
interface Counted {
	readonly one: string;
	readonly two: string;
}

type Units = Readonly<Record<AnswerUnit, Counted>>;

interface PromiseWords {
	readonly units: Units;
	readonly sentence: (unit: Counted) => string;
}

/** Each language in which the promise is made; only French was read by somebody who speaks it. */
const languages: Readonly<Record<string, PromiseWords>> = {
	fr: {
		units: {
			household: { one: 'un ménage', two: 'deux ménages' },
			person: { one: 'une personne', two: 'deux personnes' },
			member: { one: 'un membre', two: 'deux membres' },
			dwelling: { one: 'un logement', two: 'deux logements' }
		},
		sentence: ({ one, two }) =>
			`Les chiffres de ce sondage, à eux seuls, ne permettent à personne de prouver ce qu’${one} a répondu, même en connaissant ces règles, qui a participé et les réponses de ${two}.`
	},
	en: {
		units: {
			household: { one: 'household', two: 'two households’' },
			person: { one: 'person', two: 'two persons’' },
			member: { one: 'member', two: 'two members’' },
			dwelling: { one: 'dwelling', two: 'two dwellings’' }
		},
		sentence: ({ one, two }) =>
			`From the figures of this survey alone, nobody can prove what any ${one} answered, even knowing these rules, who took part, and ${two} answers.`
	},
	es: {
		units: {
			household: { one: 'un hogar', two: 'dos hogares' },
			person: { one: 'una persona', two: 'dos personas' },
			member: { one: 'un miembro', two: 'dos miembros' },
			dwelling: { one: 'una vivienda', two: 'dos viviendas' }
		},
		sentence: ({ one, two }) =>
			`Las cifras de esta encuesta, por sí solas, no permiten a nadie probar lo que respondió ${one}, aunque conozca estas reglas, quién participó y las respuestas de ${two}.`
	},
	ar: {
		units: {
			household: { one: 'ما أجابت به أي أسرة', two: 'أسرتين' },
			person: { one: 'ما أجاب به أي شخص', two: 'شخصين' },
			member: { one: 'ما أجاب به أي عضو', two: 'عضوين' },
			dwelling: { one: 'ما أجاب به أي مسكن', two: 'مسكنين' }
		},
		sentence: ({ one, two }) =>
			`أرقام هذا الاستبيان وحدها لا تسمح لأحد بأن يُثبت ${one}، حتى لو عرف هذه القواعد، ومن شارك، وإجابات ${two}.`
	},
	ht: {
		units: {
			household: { one: 'yon fwaye', two: 'de fwaye' },
			person: { one: 'yon moun', two: 'de moun' },
			member: { one: 'yon manm', two: 'de manm' },
			dwelling: { one: 'yon lojman', two: 'de lojman' }
		},
		sentence: ({ one, two }) =>
			`Chif sondaj sa a, poukont yo, pa pèmèt pèsonn pwouve sa ${one} te reponn, menm si moun nan konnen règ sa yo, kiyès ki te patisipe ak repons ${two}.`
	},
	'zh-Hans': {
		units: {
			household: { one: '任何一户', two: '两户' },
			person: { one: '任何一个人', two: '两个人' },
			member: { one: '任何一位成员', two: '两位成员' },
			dwelling: { one: '任何一套住房', two: '两套住房' }
		},
		sentence: ({ one, two }) =>
			`仅凭此问卷的数字，没有人能证明${one}回答了什么，即使知道这些规则、谁参加了，以及${two}的回答。`
	}
};

/** The promise of a survey, printed on the tenant's screen and in every export, in the campaign's unit. */
export function promiseFor(unit: AnswerUnit): Localized {
	return Object.fromEntries(
		Object.entries(languages).map(([language, { units, sentence }]) => [
			language,
			sentence(units[unit])
		])
	);
}

/** What a release promises: a survey its promise, a consultation what its ballot announced. */
export function promiseOf(unit: AnswerUnit, outcomes: readonly Outcome[] = []): Localized {
	return outcomes.length === 0 ? promiseFor(unit) : ballotPromise(outcomes);
}
