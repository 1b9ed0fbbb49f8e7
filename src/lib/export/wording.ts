import type { Said } from '../domain/disclosure/said.ts';
import { unreachable } from '../domain/unreachable.ts';

/** Words of an exported file. Names of columns are the same in every language: programs read them. */
export interface ExportWording {
	said(said: Said): string;
	readonly tooFew: string;
	readonly order: string;
	readonly noAnswer: string;
	/** The middle, with those who gave no answer. */
	middle(answers: string): string;
	readonly baseRule: string;
}

/** What a language writes; `{}` stands for a number or for answers. */
interface Written {
	readonly atMost: string;
	readonly atLeast: string;
	readonly between: string;
	readonly tooFew: string;
	readonly order: string;
	readonly noAnswer: string;
	readonly middle: string;
	readonly baseRule: string;
}

const french: Written = {
	atMost: '{} ou moins',
	atLeast: '{} ou plus',
	between: 'de {} à {}',
	tooFew: 'trop peu de réponses',
	order: 'place dans l’ordre',
	noAnswer: 'sans réponse',
	middle: '{} ou sans réponse',
	baseRule:
		'La base est le nombre de réponses reçues dans le groupe, la même pour chaque question. Les questions passées, non posées et les « je ne sais pas » sont au milieu.'
};

const written: Readonly<Record<string, Written>> = {
	fr: french,
	en: {
		atMost: '{} or fewer',
		atLeast: '{} or more',
		between: '{} to {}',
		tooFew: 'too few responses',
		order: 'place in the order',
		noAnswer: 'no answer',
		middle: '{} or no answer',
		baseRule:
			'The base is the number of responses received in the group, the same for every question. Skipped and unasked questions and “I do not know” are in the middle.'
	},
	es: {
		atMost: '{} o menos',
		atLeast: '{} o más',
		between: 'de {} a {}',
		tooFew: 'muy pocas respuestas',
		order: 'lugar en el orden',
		noAnswer: 'sin respuesta',
		middle: '{} o sin respuesta',
		baseRule:
			'La base es el número de respuestas recibidas en el grupo, la misma para cada pregunta. Las preguntas saltadas, las que no se hicieron y los «no sé» están en el medio.'
	},
	ar: {
		atMost: '{} أو أقل',
		atLeast: '{} أو أكثر',
		between: 'من {} إلى {}',
		tooFew: 'الردود قليلة جدًا',
		order: 'المرتبة في الترتيب',
		noAnswer: 'بلا إجابة',
		middle: '{} أو بلا إجابة',
		baseRule:
			'الأساس هو عدد الردود المستلَمة في المجموعة، وهو نفسه لكل سؤال. السؤال الذي تُخطّي، أو لم يُطرح، أو أُجيب عنه «لا أعرف» يُحسب في الوسط.'
	},
	ht: {
		atMost: '{} oswa mwens',
		atLeast: '{} oswa plis',
		between: 'ant {} ak {}',
		tooFew: 'pa gen ase repons',
		order: 'plas nan lòd la',
		noAnswer: 'san repons',
		middle: '{} oswa san repons',
		baseRule:
			'Baz la se kantite repons nou resevwa nan gwoup la, menm baz la pou chak kesyon. Kesyon moun sote, kesyon yo pa poze ak « mwen pa konnen » konte nan mitan.'
	},
	'zh-Hans': {
		atMost: '{} 或更少',
		atLeast: '{} 或更多',
		between: '{} 到 {}',
		tooFew: '答卷太少',
		order: '排列名次',
		noAnswer: '没有回答',
		middle: '{}或没有回答',
		baseRule:
			'基数是该组收到的答卷数，每个问题都相同。跳过、没有问到或回答“我不知道”的问题算在中间。'
	}
};

/** Puts each value where the next `{}` stands; what a value contains is never read again. */
function filled(text: string, ...values: readonly (string | number)[]): string {
	return text
		.split('{}')
		.map((part, at) => (at === 0 ? part : `${values[at - 1] ?? ''}${part}`))
		.join('');
}

function saidIn({ atMost, atLeast, between }: Written, said: Said): string {
	switch (said.kind) {
		case 'exact':
			return String(said.count);
		case 'at-most':
			return filled(atMost, said.count);
		case 'at-least':
			return filled(atLeast, said.count);
		case 'between':
			return filled(between, said.from, said.to);
		default:
			return unreachable(said);
	}
}

/** Words for an interface language; French for what is none. */
export function wordingIn(locale: string): ExportWording {
	const words = written[locale] ?? written[locale.split('-')[0] ?? ''] ?? french;
	return {
		...words,
		said: (said) => saidIn(words, said),
		middle: (answers) => filled(words.middle, answers)
	};
}
