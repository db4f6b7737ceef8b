/** The only reader of `import.meta.env`, which does not exist outside of Vite. */
export const isProduction: boolean = import.meta.env.PROD;
