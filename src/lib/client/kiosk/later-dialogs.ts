import { later } from '../../ui/respond/later.ts';

/** « Êtes-vous toujours là ? » */
export const inactivityDialog = later(() => import('../../ui/respond/InactivityDialog.svelte'));

/** « Aa » */
export const readingDialog = later(() => import('../../ui/respond/ReadingDialog.svelte'));
