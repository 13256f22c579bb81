/**
 * Every survivor's latest word on each purpose, where it is a consent: with its identity mode, its last day and who recorded it. Of two
 * rows of one moment the withdrawal counts.
 */
export const GIVEN_CONSENTS = `
  CREATE FUNCTION given_consents(of_case uuid) RETURNS TABLE (survivor_id uuid, mask int, identity_mode text, expires_on date, recorded_by uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT latest.survivor_id, purpose_bit(latest.purpose), latest.identity_mode, latest.expires_on, latest.recorded_by FROM (
      SELECT DISTINCT ON (k.survivor_id, k.purpose) k.* FROM consent k
       WHERE k.case_id = of_case ORDER BY k.survivor_id, k.purpose, k.recorded_at DESC, k.kind = 'WITHDRAWAL' DESC, k.id DESC) latest
     WHERE latest.kind = 'GRANT'
  $$`;

/**
 * The purposes, as bits, to which every survivor consents today. Without consent to INTERNAL there is no purpose at all: what the house
 * may not keep, nobody may use. "Count me, and tell nobody" (STATISTICS_ONLY) covers our own work and figures, whichever purpose it was
 * given for. No survivor, no purpose.
 */
export const CONSENTED = `
  CREATE FUNCTION consented(of_case uuid) RETURNS int LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT CASE WHEN bit_and(granted) & 1 = 1 THEN bit_and(granted) ELSE 0 END FROM (
      SELECT coalesce((SELECT bit_or(given.mask) FROM given_consents(of_case) given
         WHERE given.survivor_id = s.id AND (given.expires_on IS NULL OR given.expires_on >= almaty_today())
           AND (given.identity_mode <> 'STATISTICS_ONLY' OR given.mask IN (1, 2))), 0) AS granted
        FROM survivor s WHERE s.case_id = of_case) each_survivor
  $$`;
