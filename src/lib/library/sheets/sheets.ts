import { welcome } from './accueil.ts';
import { activities } from './activites.ts';
import { food } from './alimentation.ts';
import { pets } from './animaux.ts';
import { goodNeighbours } from './bon-voisinage.ts';
import { cameras } from './cameras.ts';
import { committees } from './comites.ts';
import { diversity } from './diversite.ts';
import { teamPractices } from './equipe-pratiques.ts';
import { endOfService } from './fin-de-service.ts';
import { talents } from './forces-talents.ts';
import { garden } from './jardin.ts';
import { socialMix } from './mixite.ts';
import { digital } from './numerique.ts';
import { delphiPractices } from './pratiques-delphi.ts';
import { season } from './saison.ts';
import { commonRoom } from './salle-commune.ts';
import { culturalSafety } from './securisation-culturelle.ts';
import { socialLife } from './vie-sociale.ts';
import type { Sheet } from './sheet.ts';

/** Questions to copy, in the order in which they are offered. A campaign never asks them as they are. */
export const sheets: readonly Sheet[] = [
	socialLife,
	season,
	goodNeighbours,
	committees,
	digital,
	food,
	diversity,
	culturalSafety,
	activities,
	talents,
	pets,
	socialMix,
	cameras,
	commonRoom,
	garden,
	delphiPractices,
	welcome,
	endOfService,
	teamPractices
];
