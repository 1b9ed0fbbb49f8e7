import type { Option } from '../../domain/questionnaire/definition.ts';
import { words } from '../words.ts';
import { frequency } from './frequency.ts';

const dimension = 'vie-sociale';

const noConflict: Option = {
	code: 'no-conflict',
	label: words('Il n’y a pas eu de~conflit', 'There was no~conflict')
};

export const conflictsSeen = frequency({
	id: 'temoin-conflits',
	dimension,
	reversed: true,
	sensitive: true,
	text: words(
		'Avez-vous vu des conflits ou~des~tensions~?',
		'Have you seen conflicts or~tensions?'
	),
	short: words('Conflits ou tensions vus', 'Conflicts or tensions seen'),
	often: words(
		'ont souvent vu des conflits ou des tensions',
		'have often seen conflicts or tensions'
	),
	none: words(
		'n’ont pas du tout vu de conflits ni de tensions',
		'have seen no conflicts or tensions at all'
	)
});

export const conflictsPresent = frequency({
	id: 'conflits-presents',
	dimension,
	reversed: true,
	sensitive: true,
	text: words('Y a-t-il des conflits là~où~vous~habitez~?', 'Are there conflicts where~you~live?'),
	short: words('Conflits sur place', 'Conflicts where you live'),
	often: words('disent qu’il y a souvent des conflits', 'say there are often conflicts'),
	none: words('disent qu’il n’y a pas du tout de conflits', 'say there are no conflicts at all')
});

export const conflictsSupported = frequency({
	id: 'accompagne-conflits',
	dimension,
	apart: noConflict,
	text: words(
		'Vous accompagne-t-on quand il~y~a un~conflit~?',
		'Are you supported when there~is a~conflict?'
	),
	short: words('Soutien en cas de conflit', 'Support in conflicts'),
	often: words(
		'disent qu’on les accompagne souvent en cas de conflit',
		'say they are often supported in a conflict'
	),
	none: words(
		'disent qu’on ne les accompagne pas du tout en cas de conflit',
		'say they are not supported in a conflict at all'
	)
});

export const conflictsHandled = frequency({
	id: 'satisfait-gestion-conflits',
	dimension,
	apart: noConflict,
	text: words(
		'La façon de~régler les~conflits vous~convient-elle~?',
		'Does the way conflicts are handled suit~you?'
	),
	short: words('Façon de régler les conflits', 'How conflicts are handled'),
	often: words(
		'disent que la façon de régler les conflits leur convient souvent',
		'say the way conflicts are handled often suits them'
	),
	none: words(
		'disent que la façon de régler les conflits ne leur convient pas du tout',
		'say the way conflicts are handled does not suit them at all'
	)
});
