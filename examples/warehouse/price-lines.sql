-- Prices the claim lines of the table `claims` (the columns of `feescope reprice`) with the flat fee table
-- `fees` and the fee schedule `codes` of `feescope data export`, all of one release: choose claims by date
-- of service.
-- The amount is that of the engine for a line of one unit that stands alone. What depends on other lines
-- or units (they meet in the multiple-procedure rules) or on other modifiers is left to
-- `feescope reprice`: status 'ask-engine'.
CREATE OR REPLACE TABLE priced AS
WITH lines AS (
  SELECT
    row_number() OVER () AS n,
    *,
    -- There the facility is paid for equipment and staff, not the practitioner: chapter 13, 20.2.
    pos IN ('19', '21', '22', '23') AS hospital,
    pos IN ('19', '21', '22', '23', '24') AS hospital_or_asc,
    count(*) OVER (PARTITION BY claim) = 1
      AND units IN ('', '1')
      AND modifiers IN ('', '26', 'TC') AS alone,
    -- Places of service paid at the facility rate: Medicare Claims Processing Manual, chapter 12, 20.4.2.
    CASE
      WHEN pos IN (
        '02', '06', '08', '19', '21', '22', '23', '24', '26',
        '31', '34', '41', '42', '51', '52', '53', '56', '61'
      ) THEN 'facility'
      ELSE 'nonfacility'
    END AS setting
  FROM claims
)
SELECT
  n,
  lines.claim,
  lines.line,
  CASE
    WHEN NOT alone THEN 'ask-engine'
    WHEN fees.allowed IS NULL THEN 'refused'
    WHEN codes.pctc = '1' AND fees.modifier <> '26' AND hospital_or_asc THEN 'refused'
    WHEN codes.pctc IN ('3', '4') AND hospital_or_asc THEN 'refused'
    WHEN codes.pctc = '5' AND hospital THEN 'refused'
    WHEN codes.pctc = '8' AND pos <> '21' THEN 'refused'
    ELSE 'priced'
  END AS outcome,
  CASE WHEN outcome = 'priced' THEN CAST(fees.allowed AS DECIMAL(18, 2)) END AS allowed
FROM lines
LEFT JOIN fees
  ON fees.code = lines.code
  AND fees.modifier = lines.modifiers
  AND fees.locality = lines.locality
  AND fees.setting = lines.setting
LEFT JOIN codes
  ON codes.code = lines.code
  AND codes.modifier = lines.modifiers
ORDER BY n;

ALTER TABLE priced RENAME COLUMN outcome TO status;
