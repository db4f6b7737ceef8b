export { citationsInWords } from '@academy/shared';
