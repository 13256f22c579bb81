/** A code of a case, as the database gives it: KZ-2023-7Q4M2; of a synthetic one KZ-2023-SV3K9. No vowel, no letter that looks like another. */
export const CASE_CODE = /^KZ-\d{4}-(S[0-9B-DF-HJKMNP-RTV-Z]{4,6}|[0-9B-DF-HJKMNP-RTV-Z]{5,7})$/;
