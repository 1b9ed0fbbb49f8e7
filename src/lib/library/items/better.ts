import type { Localized, Scale } from '../../domain/questionnaire/definition.ts';

const answers = {
	none: {
		fr: 'Non, c’est pire',
		en: 'No, it is worse',
		es: 'No, está peor',
		ar: 'لا، ساء الأمر',
		ht: 'Non, li pi mal',
		'zh-Hans': '没有，更差了'
	},
	some: {
		fr: 'C’est pareil',
		en: 'It is the same',
		es: 'Está igual',
		ar: 'بقي الأمر كما هو',
		ht: 'Li menm jan',
		'zh-Hans': '和以前一样'
	},
	often: {
		fr: 'Oui, ça va mieux',
		en: 'Yes, it is better',
		es: 'Sí, está mejor',
		ar: 'نعم، تحسّن الأمر',
		ht: 'Wi, li pi bon',
		'zh-Hans': '是的，好转了'
	}
} as const satisfies Readonly<Record<string, Localized>>;

/** Id of the question about a commitment, by its number: `mieux-2027-1`. */
export function betterId(number: string): string {
	return `mieux-${number}`;
}

/**
 * « Est-ce que ça va mieux ? », a year after something was promised. Its id carries the number of the
 * commitment, so that the answer is found again beside it.
 *
 * @param number « 2027-1 »
 * @param about what was promised, in the words of the commitment
 */
export function betterQuestion(number: string, about: Localized): Scale {
	return {
		id: betterId(number),
		kind: 'scale',
		text: {
			fr: 'Depuis un an, est-ce que ça va\u00a0mieux\u00a0?',
			en: 'Over the past year, has it got better?',
			es: 'Desde hace un año, ¿está mejor?',
			ar: 'هل تحسّن الأمر خلال السنة الماضية؟',
			ht: 'Depi yon ane, èske sa pi bon?',
			'zh-Hans': '过去一年，情况好转了吗？'
		},
		short: {
			fr: `Mieux qu’avant (${number})`,
			en: `Better than before (${number})`,
			es: `Mejor que antes (${number})`,
			ar: `أفضل من قبل (${number})`,
			ht: `Pi bon pase anvan (${number})`,
			'zh-Hans': `是否好转（${number}）`
		},
		hint: about,
		options: [
			{ code: 'none', label: answers.none },
			{ code: 'some', label: answers.some },
			{ code: 'often', label: answers.often }
		],
		parts: { often: ['often'], some: ['some'], none: ['none'] },
		predicates: {
			often: {
				fr: 'trouvent que ça va mieux',
				en: 'find that it got better',
				es: 'dicen que está mejor',
				ar: 'تقول إنّ الأمر تحسّن',
				ht: 'di sa pi bon',
				'zh-Hans': '认为好转了'
			},
			none: {
				fr: 'trouvent que c’est pire',
				en: 'find that it got worse',
				es: 'dicen que está peor',
				ar: 'تقول إنّ الأمر ساء',
				ht: 'di sa pi mal',
				'zh-Hans': '认为更差了'
			}
		},
		neutral: true,
		dontKnow: true,
		declined: true
	};
}
