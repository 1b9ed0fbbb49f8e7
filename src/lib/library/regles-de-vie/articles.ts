import type { Localized, SingleChoice } from '../../domain/questionnaire/definition.ts';
import { option } from '../items/wish.ts';
import { words } from '../words.ts';

interface Article {
	readonly id: string;
	readonly text: Localized;
	readonly short: Localized;
	/** Verb phrases after « 9 ménages sur 22 ». */
	readonly keep: Localized;
	readonly against: Localized;
}

/** One rule, to keep, to change or to refuse. The middle answer is « à changer ». */
function article({ keep, against, ...asked }: Article): SingleChoice {
	return {
		...asked,
		kind: 'single-choice',
		dimension: 'regles',
		options: [
			option('garder', 'Elle me convient', 'It suits~me'),
			option('changer', 'Elle est à changer', 'It should~change'),
			option('refuser', 'Je n’en veux~pas', 'I do not want~it')
		],
		predicates: { often: keep, none: against },
		dontKnow: true,
		declined: true
	};
}

/** Rules to be replaced before opening by those of the place, each in one sentence. */
export const exampleArticles: readonly SingleChoice[] = [
	article({
		id: 'exemple-bruit',
		text: words(
			'Exemple~: pas de bruit de 22~h à~7~h. Cette~règle vous convient-elle~?',
			'Example: no noise from 10~p.m. to 7~a.m. Does this rule suit~you?'
		),
		short: words('Le bruit la nuit', 'Noise at night'),
		keep: words('gardent la règle sur le bruit', 'would keep the rule on noise'),
		against: words('refusent la règle sur le bruit', 'do not want the rule on noise')
	}),
	article({
		id: 'exemple-fumee',
		text: words(
			'Exemple~: on ne fume pas à l’intérieur. Cette~règle vous convient-elle~?',
			'Example: no smoking indoors. Does this rule suit~you?'
		),
		short: words('La fumée', 'Smoking'),
		keep: words('gardent la règle sur la fumée', 'would keep the rule on smoking'),
		against: words('refusent la règle sur la fumée', 'do not want the rule on smoking')
	}),
	article({
		id: 'exemple-animaux',
		text: words(
			'Exemple~: un chat ou un petit chien par logement. Cette~règle vous convient-elle~?',
			'Example: one cat or small dog per home. Does this rule suit~you?'
		),
		short: words('Les animaux', 'Pets'),
		keep: words('gardent la règle sur les animaux', 'would keep the rule on pets'),
		against: words('refusent la règle sur les animaux', 'do not want the rule on pets')
	}),
	article({
		id: 'exemple-salle',
		text: words(
			'Exemple~: on réserve la salle et on la laisse propre. Cette~règle vous convient-elle~?',
			'Example: book the room and leave it clean. Does this rule suit~you?'
		),
		short: words('La salle commune', 'The common room'),
		keep: words('gardent la règle sur la salle', 'would keep the rule on the room'),
		against: words('refusent la règle sur la salle', 'do not want the rule on the room')
	}),
	article({
		id: 'exemple-buanderie',
		text: words(
			'Exemple~: la buanderie est ouverte de 8~h à~21~h. Cette~règle vous convient-elle~?',
			'Example: the laundry room is open 8~a.m. to 9~p.m. Does this rule suit~you?'
		),
		short: words('La buanderie', 'The laundry room'),
		keep: words('gardent la règle sur la buanderie', 'would keep the rule on the laundry room'),
		against: words('refusent la règle sur la buanderie', 'do not want the rule on the laundry room')
	}),
	article({
		id: 'exemple-dechets',
		text: words(
			'Exemple~: rien ne reste dans les corridors. Cette~règle vous convient-elle~?',
			'Example: nothing is left in the hallways. Does this rule suit~you?'
		),
		short: words('Les corridors', 'The hallways'),
		keep: words('gardent la règle sur les corridors', 'would keep the rule on the hallways'),
		against: words('refusent la règle sur les corridors', 'do not want the rule on the hallways')
	})
];
