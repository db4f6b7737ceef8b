export { isolateSections } from '@academy/shared';
