"""Bills as portals, hospital systems, laboratories, ambulances and plans print them, with what stands on each.

All made up for this project. A row is its code, units, amount and day, then its modifiers; - where there is none.
"""

from __future__ import annotations

from typing import NamedTuple


class Export(NamedTuple):
    text: str
    rows: tuple[str, ...]
    total: str | None


EXPORTS: dict[str, Export] = {
    "a portal's itemized bill with posting dates": Export(
        """\
Itemized Bill
Account #4402213   Patient: Dana Whitlock   Date of Birth: 4/12/1975
Service Dates: 03/02/2026 - 03/03/2026

Post Date   Service Date   Rev Code   Description                      Procedure Code   Quantity   Amount
03/05/2026  03/02/2026     0450       HC EMERGENCY DEPT LEVEL 4        99284            1          $1,904.00
03/05/2026  03/02/2026     0300       HC VENIPUNCTURE                  36415            1          $41.00
03/05/2026  03/02/2026     0636       HC KETOROLAC INJ 15 MG           J1885            2          $48.20
03/06/2026  03/03/2026     0320       HC XR CHEST 2 VIEWS              71046            1          $402.00
Total Charges                                                                                    $2,395.20
Insurance Payments and Adjustments                                                              -$1,800.00
Patient Payments                                                                                    -$0.00
Current Balance                                                                                   $595.20
""",
        (
            "99284 1 1904.00 2026-03-02",
            "36415 1 41.00 2026-03-02",
            "J1885 2 48.20 2026-03-02",
            "71046 1 402.00 2026-03-03",
        ),
        "2395.20",
    ),
    "pages with a total carried on and price and amount": Export(
        """\
CERNER PATIENT ACCOUNTING          DETAIL OF CHARGES               PAGE   1
ENC#: 88120031   FIN CLASS: BCBS   ADM: 02/10/2026 14:22   DISCH: 02/12/2026 11:05
SVC DT     DEPT   CHG CD      DESCRIPTION               CPT/HCPCS  MOD   QTY      UNIT AMT        EXT AMT
---------  -----  ----------  ------------------------  ---------  ----  ---   -----------   ------------
02/10/26   4010   40100120    ROOM AND BOARD SEMI PVT                      1      2,310.00       2,310.00
02/10/26   3110   31100442    CBC W AUTO DIFF           85025              1         88.00          88.00
02/11/26   4010   40100120    ROOM AND BOARD SEMI PVT                      1      2,310.00       2,310.00
02/11/26   2510   25109911    ACETAMINOPHEN 325MG TAB                      6          2.15          12.90
                                                                  PAGE TOTAL                     4,720.90
CERNER PATIENT ACCOUNTING          DETAIL OF CHARGES               PAGE   2
ENC#: 88120031   FIN CLASS: BCBS   ADM: 02/10/2026 14:22   DISCH: 02/12/2026 11:05
                                                     BALANCE FORWARD                             4,720.90
SVC DT     DEPT   CHG CD      DESCRIPTION               CPT/HCPCS  MOD   QTY      UNIT AMT        EXT AMT
---------  -----  ----------  ------------------------  ---------  ----  ---   -----------   ------------
02/11/26   4200   42000017    PT GAIT TRAINING 15 MIN   97116      GP      2        121.00         242.00
02/12/26   3110   31100442    CBC W AUTO DIFF           85025      91      1         88.00          88.00
                                                                  TOTAL CHARGES                  5,050.90
""",
        (
            "- 1 2310.00 2026-02-10",
            "85025 1 88.00 2026-02-10",
            "- 1 2310.00 2026-02-11",
            "- 6 12.90 2026-02-11",
            "97116 2 242.00 2026-02-11 GP",
            "85025 1 88.00 2026-02-12 91",
        ),
        "5050.90",
    ),
    "departments with subtotals and a reversal": Export(
        """\
RUN DATE: 06/14/26                 RIVERBEND REGIONAL *LIVE*               PAGE 1
RUN TIME: 0912                     PATIENT BILL DETAIL
PATIENT: OKAFOR,JAMES              ACCT: V00081223   AGE/SX: 58/M   ADM IN: 06/01/26   DIS IN: 06/03/26

                 DATE     BATCH  PROC/REV   DESCRIPTION                    QTY        AMOUNT
   ROOM AND CARE
                 06/01/26  1123  1200012    SEMI PRIVATE MED/SURG            1       1980.00
                 06/02/26  1131  1200012    SEMI PRIVATE MED/SURG            1       1980.00
                                            SUBTOTAL ROOM AND CARE                   3960.00
   LABORATORY
                 06/01/26  1123  80053      COMPREHENSIVE METABOLIC          1        144.00
                 06/02/26  1131  85025      CBC/DIFF                         1         71.00
                 06/02/26  1131  85025      CBC/DIFF                        -1        -71.00
                                            SUBTOTAL LABORATORY                       144.00
                                            GRAND TOTAL                              4104.00
""",
        (
            "- 1 1980.00 2026-06-01",
            "- 1 1980.00 2026-06-02",
            "80053 1 144.00 2026-06-01",
            "85025 1 71.00 2026-06-02",
        ),
        "4104.00",
    ),
    "an ambulance's miles in tenths": Export(
        """\
MERIDIAN EMS BILLING
Run #: 2026-118833        Date of Call: 07/19/2026
From: Residence   To: St. Luke's ER     Patient: T. Alvarez  DOB 9/9/1961  M

HCPCS   Mod   Description                       Units    Rate         Amount
A0427   RH    ALS 1 Emergency                       1    1,485.00    1,485.00
A0425   RH    Ground Mileage                     11.4       24.00      273.60
A0398   RH    ALS Disposable Supplies               1      120.00      120.00
A0422   RH    Oxygen                                1       85.00       85.00
                                          Total Charges            1,963.60
                                          Less: Medicare payment     -512.44
                                          Less: Contractual        -1,318.99
                                          PLEASE PAY                 132.17
""",
        (
            "A0427 1 1485.00 2026-07-19 RH",
            "A0425 57/5 273.60 2026-07-19 RH",
            "A0398 1 120.00 2026-07-19 RH",
            "A0422 1 85.00 2026-07-19 RH",
        ),
        "1963.60",
    ),
    "a laboratory's invoice, dated in its head": Export(
        """\
QUEST-LIKE DIAGNOSTICS                      Invoice 7718-22   Invoice date 08/30/2026
Patient: LOWE, PRIYA    Ordering: DR HAN    Date of service: 08/02/2026   Specimen: WX118827

Test                                          CPT      Billed     Plan discount    Plan paid   You owe
COMPREHENSIVE METABOLIC PANEL                 80053    $68.40        $51.22          $12.18      $5.00
LIPID PANEL, STANDARD                         80061    $81.90        $60.01          $16.89      $5.00
TSH                                           84443   $112.00        $88.14          $18.86      $5.00
VENIPUNCTURE                                  36415    $19.75        $16.75           $3.00      $0.00
Total                                                 $282.05       $216.12          $50.93     $15.00
""",
        (
            "80053 1 68.40 2026-08-02",
            "80061 1 81.90 2026-08-02",
            "84443 1 112.00 2026-08-02",
            "36415 1 19.75 2026-08-02",
        ),
        "282.05",
    ),
    "run together, with a number in the name": Export(
        """\
LAB CORP OF THE PLAINS
Date of Service: 03/30/2026
005009 CBC With Differential/Platelet 85025 1 $49.00
322000 Comp. Metabolic Panel (14) 80053 1 $61.00
001453 Hemoglobin A1c 83036 1 $58.00
Total Amount $168.00
Insurance Adjustment -$120.40
Insurance Paid -$30.10
Amount You Owe $17.50
""",
        (
            "85025 1 49.00 2026-03-30",
            "80053 1 61.00 2026-03-30",
            "83036 1 58.00 2026-03-30",
        ),
        "168.00",
    ),
    "teeth and surfaces": Export(
        """\
BRIGHT SMILES DENTAL                Ledger for Omar Nasser
Date        Tooth  Surf  Code    Description                          Prov   Fee       Est Ins   Est Patient
02/03/2026               D0120   Periodic oral evaluation             DRP     62.00     62.00       0.00
02/03/2026               D1110   Prophylaxis - adult                  HYG    118.00    118.00       0.00
02/17/2026  30     MOD   D2393   Resin composite - 3 surf, posterior  DRP    312.00    156.00     156.00
02/17/2026  19     O     D2391   Resin composite - 1 surf, posterior  DRP    205.00    102.50     102.50
TOTAL                                                                        697.00    438.50     258.50
""",
        (
            "D0120 1 62.00 2026-02-03",
            "D1110 1 118.00 2026-02-03",
            "D2393 1 312.00 2026-02-17",
            "D2391 1 205.00 2026-02-17",
        ),
        "697.00",
    ),
    "day, month in capitals and year": Export(
        """\
DEPARTMENT OF VETERANS AFFAIRS - STATEMENT OF COPAYMENT DETAIL / CARE CHARGES
Facility: 508 Atlanta
Dt of Care   Type of Care                          Proc Code    Units   Charge
15 JAN 2026  Specialty outpatient visit            99213            1   176.40
15 JAN 2026  Radiologic exam, knee, 3 views        73562            1   142.75
22 JAN 2026  Therapeutic exercise                  97110            2   129.10
                                                   TOTAL                448.25
""",
        (
            "99213 1 176.40 2026-01-15",
            "73562 1 142.75 2026-01-15",
            "97110 2 129.10 2026-01-22",
        ),
        "448.25",
    ),
    "one cell a line under stacked headings": Export(
        """\
Date
Code
Description
Qty
Unit Price
Charge
03/11/2026
99203
New patient visit
1
$240.00
$240.00
03/11/2026
87880
Strep test
1
$38.00
$38.00
03/11/2026
J0696
Ceftriaxone 250 mg
4
$11.00
$44.00
Total charges
$322.00
Payments
-$50.00
Balance due
$272.00
""",
        (
            "99203 1 240.00 2026-03-11",
            "87880 1 38.00 2026-03-11",
            "J0696 4 44.00 2026-03-11",
        ),
        "322.00",
    ),
    "run together, units before the amount": Export(
        """\
PATIENT ACCOUNT DETAIL
03/04/2026 0301 80053 COMP METABOLIC PANEL 1 210.00
03/04/2026 0305 85025 CBC AUTO DIFF 1 95.00
03/04/2026 0636 J2405 ONDANSETRON HCL INJ 1 MG 4 36.00
03/04/2026 0260 96374 IV PUSH SINGLE OR INITIAL DRUG 1 288.00
03/04/2026 0450 99284 25 ER VISIT LEVEL 4 1 1,420.00
TOTAL CHARGES 2,049.00
""",
        (
            "80053 1 210.00 2026-03-04",
            "85025 1 95.00 2026-03-04",
            "J2405 4 36.00 2026-03-04",
            "96374 1 288.00 2026-03-04",
            "99284 1 1420.00 2026-03-04 25",
        ),
        "2049.00",
    ),
    "run together, units, price and amount": Export(
        """\
PATIENT ACCOUNT DETAIL
DATE REV CODE DESCRIPTION QTY PRICE AMOUNT
03/04/2026 0301 80053 COMP METABOLIC PANEL 1 210.00 210.00
03/04/2026 0636 J2405 ONDANSETRON HCL INJ 1 MG 4 9.00 36.00
03/04/2026 0260 96375 IV PUSH EACH NEW DRUG 2 140.00 280.00
03/05/2026 0250 IBUPROFEN 600 MG TAB 3 4.50 13.50
TOTAL CHARGES 539.50
""",
        (
            "80053 1 210.00 2026-03-04",
            "J2405 4 36.00 2026-03-04",
            "96375 2 280.00 2026-03-04",
            "- 3 13.50 2026-03-05",
        ),
        "539.50",
    ),
    "names on three lines": Export(
        """\
Date         Code      Description                      Units      Amount
05/06/2026   93306     Echocardiogram, transthoracic,       1    1,880.00
                       complete, with Doppler and
                       color flow
05/06/2026   93000     Electrocardiogram with               1      120.00
                       interpretation and report
05/07/2026   78452     Myocardial perfusion imaging,        1    3,150.00
                       SPECT, multiple studies
05/07/2026   A9500     Technetium Tc-99m sestamibi          2      412.00
Total                                                           5,562.00
""",
        (
            "93306 1 1880.00 2026-05-06",
            "93000 1 120.00 2026-05-06",
            "78452 1 3150.00 2026-05-07",
            "A9500 2 412.00 2026-05-07",
        ),
        "5562.00",
    ),
    "each day under its name": Export(
        """\
WILLOW CREEK HOSPITAL
Charges by day

Monday, March 9, 2026
  0120   Room and board, semi-private              1      2,040.00
  0301   80048  Basic metabolic panel              1        118.00
  0636   J1650  Enoxaparin 10 mg                   4         34.00
  Total for Monday                                        2,192.00

Tuesday, March 10, 2026
  0120   Room and board, semi-private              1      2,040.00
  0301   80048  Basic metabolic panel              1        118.00
  Total for Tuesday                                       2,158.00

Total charges                                             4,350.00
""",
        (
            "- 1 2040.00 2026-03-09",
            "80048 1 118.00 2026-03-09",
            "J1650 4 34.00 2026-03-09",
            "- 1 2040.00 2026-03-10",
            "80048 1 118.00 2026-03-10",
        ),
        "4350.00",
    ),
    "departments, dated at the end": Export(
        """\
Code      Item                               Qty   Unit $     Total $
** PHARMACY **
J2270     Morphine 10 mg                       2     16.00      32.00
J2405     Ondansetron 1 mg                     4      7.00      28.00
Pharmacy total                                                  60.00
** EMERGENCY **
99285     ER visit level 5                     1  2,480.00   2,480.00
96374     IV push                              1    290.00     290.00
Emergency total                                              2,770.00
BILL TOTAL                                                   2,830.00
DATE OF SERVICE 04/17/2026
""",
        (
            "J2270 2 32.00 2026-04-17",
            "J2405 4 28.00 2026-04-17",
            "99285 1 2480.00 2026-04-17",
            "96374 1 290.00 2026-04-17",
        ),
        "2830.00",
    ),
    "sums carried forward": Export(
        """\
Date      Code    Service                       Amount
4/1/26    97110   Therapeutic exercise           96.00
4/1/26    97140   Manual therapy                 91.00
4/3/26    97110   Therapeutic exercise           96.00
Carried forward                                 283.00
Page 2
Brought forward                                 283.00
Date      Code    Service                       Amount
4/3/26    97140   Manual therapy                 91.00
4/8/26    97530   Therapeutic activities        104.00
Total                                           478.00
""",
        (
            "97110 1 96.00 2026-04-01",
            "97140 1 91.00 2026-04-01",
            "97110 1 96.00 2026-04-03",
            "97140 1 91.00 2026-04-03",
            "97530 1 104.00 2026-04-08",
        ),
        "478.00",
    ),
    "letters for figures from a scan": Export(
        """\
DATE        CODE    DESCRIPTION              QTY    AMOUNT
O3/O4/2026  99213   Office visit               1    16O.OO
O3/O4/2026  8OO53   Comprehensive panel        1     9l.OO
O3/O4/2026  36415   Venipuncture               1     2O.OO
TOTAL                                              271.OO
""",
        (
            "99213 1 160.00 2026-03-04",
            "80053 1 91.00 2026-03-04",
            "36415 1 20.00 2026-03-04",
        ),
        "271.00",
    ),
    "Spanish, days first": Export(
        """\
Fecha;CPT;Servicio;Cant.;Precio;Importe
25/02/2026;99213;Consulta;1;150.00;150.00
03/03/2026;85025;Hemograma;1;60.00;60.00
04/03/2026;J1885;Ketorolaco 15 mg;2;12.00;24.00
;;Total de cargos;;;234.00
""",
        (
            "99213 1 150.00 2026-02-25",
            "85025 1 60.00 2026-03-03",
            "J1885 2 24.00 2026-03-04",
        ),
        "234.00",
    ),
    "amount first, a day of the week before the date": Export(
        """\
Amount,Times,What was done,HCPCS,When
410.00,1,Ultrasound abdomen limited,76705,Thu 02 Apr 2026
27.00,3,Dexamethasone 1 mg,J1100,Thu 02 Apr 2026
95.00,1,Injection,96372,Thu 02 Apr 2026
532.00,,All charges,,
-200.00,,Check #4411 received,,
332.00,,Now due,,
""",
        (
            "76705 1 410.00 2026-04-02",
            "J1100 3 27.00 2026-04-02",
            "96372 1 95.00 2026-04-02",
        ),
        "532.00",
    ),
    "columns for payments and a running balance": Export(
        """\
Date,Description,Code,Charges,Payments,Adjustments,Balance
03/01/2026,Office visit level 3,99213,165.00,,,165.00
03/01/2026,Rapid flu,87804,45.00,,,210.00
03/20/2026,BCBS payment,,,-90.00,,120.00
03/20/2026,BCBS contractual,,,,-85.00,35.00
""",
        (
            "99213 1 165.00 2026-03-01",
            "87804 1 45.00 2026-03-01",
        ),
        None,
    ),
    "labels with dots": Export(
        """\
Line 1
  Service date ......... 2026-05-05
  Procedure ............ 29881 RT
  Description .......... Knee arthroscopy with meniscectomy
  Units ................ 1
  Charge ............... $6,200.00
Line 2
  Service date ......... 2026-05-05
  Procedure ............ 01400 QZ
  Description .......... Anesthesia, knee
  Units ................ 6
  Charge ............... $1,140.00
Total charge ........... $7,340.00
Paid by insurance ...... $4,000.00
You owe ................ $3,340.00
""",
        (
            "29881 1 6200.00 2026-05-05 RT",
            "01400 6 1140.00 2026-05-05 QZ",
        ),
        "7340.00",
    ),
    "a drawn table without cents": Export(
        """\
| # | Date | CPT | Description | Qty | Rate | Charge | Ins. paid | Owed |
|---|------|-----|-------------|----:|-----:|-------:|----------:|-----:|
| 1 | 6/2/26 | 99204 | New visit | 1 | 330 | 330 | 200 | 130 |
| 2 | 6/2/26 | 93000 | EKG | 1 | 95 | 95 | 60 | 35 |
| 3 | 6/2/26 | 94010 | Spirometry | 2 | 80 | 160 | 100 | 60 |
| | | | **Total** | | | 585 | 360 | 225 |
""",
        (
            "99204 1 330.00 2026-06-02",
            "93000 1 95.00 2026-06-02",
            "94010 2 160.00 2026-06-02",
        ),
        "585.00",
    ),
    "a code with two modifiers run into the date": Export(
        """\
PREMIER MEDICAL BILLING LLC on behalf of Coastal Radiology
INV DATE 09/15/2026

SERVICE                                  CPT-MOD    DOS         CHG       PMT       ADJ       BAL
CT HEAD W/O CONTRAST                     70450-26   08/21/26    245.00    61.20     163.80    20.00
CT CERVICAL SPINE W/O                    72125-26   08/21/26    310.00    75.00     215.00    20.00
XR SHOULDER 2+ VIEWS RT                  73030-26RT 08/21/26     78.00     9.00      64.00     5.00
                                         TOTALS                 633.00   145.20     442.80    45.00
""",
        (
            "70450 1 245.00 2026-08-21 26",
            "72125 1 310.00 2026-08-21 26",
            "73030 1 78.00 2026-08-21 26 RT",
        ),
        "633.00",
    ),
    "a count at a price": Export(
        """\
Friday, 17 April 2026
99283 Emergency visit, level 3 ... $890.00
96372 Injection under the skin or muscle ... 2 at $75.00 ... $150.00
J1885 Ketorolac, each 15 mg ... 4 at $9.50 ... $38.00
73610-LT Ankle x-ray, 3 views ... $240.00
Charges together ... $1,318.00
""",
        (
            "99283 1 890.00 2026-04-17",
            "96372 2 150.00 2026-04-17",
            "J1885 4 38.00 2026-04-17",
            "73610 1 240.00 2026-04-17 LT",
        ),
        "1318.00",
    ),
    "the price behind the amount": Export(
        """\
Qty,HCPCS,Description,Total,Each,Date
2,97110,Exercise,180.00,90.00,4/6/2026
1,97140,Manual,85.00,85.00,4/6/2026
3,97530,Activities,300.00,100.00,4/6/2026
""",
        (
            "97110 2 180.00 2026-04-06",
            "97140 1 85.00 2026-04-06",
            "97530 3 300.00 2026-04-06",
        ),
        None,
    ),
    "prices of one, explained by the total only": Export(
        """\
Date  Code  Service  Price  Qty
4/6/2026  97110  Exercise  90.00  2
4/6/2026  97140  Manual  85.00  1
4/8/2026  97530  Activities  100.00  3
Total: 565.00
""",
        (
            "97110 2 180.00 2026-04-06",
            "97140 1 85.00 2026-04-06",
            "97530 3 300.00 2026-04-08",
        ),
        "565.00",
    ),
    "amounts in brackets": Export(
        """\
Date        Code    Description                   Amount
05/02/2026  99215   Office visit level 5          $310.00
05/02/2026  94640   Nebulizer                      $92.00
05/02/2026  94640   Nebulizer - VOIDED            ($92.00)
05/30/2026          Prompt pay discount           ($31.00)
05/30/2026          Visa payment                 ($100.00)
                    Balance                       $179.00
""",
        (
            "99215 1 310.00 2026-05-02",
            "94640 1 92.00 2026-05-02",
        ),
        "179.00",
    ),
    "a heading of two rows": Export(
        """\
            Service      Rev    Proc             Charge                    Unit        Total
            Date         Code   Code    Mod      Description      Qty      Price       Charge
            01/09/2026   0424   97162   GP       PT EVAL MOD        1      310.00      310.00
            01/09/2026   0420   97110   GP       THER EX            2       98.00      196.00
            01/12/2026   0420   97110   GP,KX    THER EX            3       98.00      294.00
                                         TOTAL                                         800.00
""",
        (
            "97162 1 310.00 2026-01-09 GP",
            "97110 2 196.00 2026-01-09 GP",
            "97110 3 294.00 2026-01-12 GP KX",
        ),
        "800.00",
    ),
    "one value a line, then an adjustment": Export(
        """\
Apr 2, 2026
99283
Emergency visit level 3
1
$760.00
Apr 2, 2026
12001
Simple repair 2.5 cm or less
1
$410.00
Apr 2, 2026
J2001
Lidocaine 10 mg
5
$15.00
Total billed
$1,185.00
Insurance adjustment
-$600.00
Amount due
$585.00
""",
        (
            "99283 1 760.00 2026-04-02",
            "12001 1 410.00 2026-04-02",
            "J2001 5 15.00 2026-04-02",
        ),
        "1185.00",
    ),
    "code and count inside the words": Export(
        """\
Hospital Charges
Date of Service: 02/20/2026 to 02/20/2026

02/20/2026\tEmergency Room Visit Level 4 CPT: 99284 (Qty 1)\t$1,500.00
02/20/2026\tCT Abdomen/Pelvis w/contrast CPT: 74177 (Qty 1)\t$3,600.00
02/20/2026\tIsovue per ml CPT: Q9967 (Qty 100)\t$150.00
Total Hospital Charges\t$5,250.00
Your Insurance Paid\t-$2,100.00
Your Insurance Discount\t-$2,650.00
Your Share\t$500.00
""",
        (
            "99284 1 1500.00 2026-02-20",
            "74177 1 3600.00 2026-02-20",
            "Q9967 100 150.00 2026-02-20",
        ),
        "5250.00",
    ),
    "two visits with their days": Export(
        """\
ORCHARD FAMILY PRACTICE
Visit 1: 02/11/2026 (Dr. Lund)
   99214   Office visit, established, moderate      $210.00
   36415   Venipuncture                              $18.00
Visit 2: 02/25/2026 (Dr. Lund)
   99213   Office visit, established, low           $155.00
   J3420   Vitamin B12 injection, up to 1000 mcg     $14.00
   96372   Injection                                 $40.00
Charges total                                       $437.00
Copays paid                                         -$60.00
Remaining balance                                   $377.00
""",
        (
            "99214 1 210.00 2026-02-11",
            "36415 1 18.00 2026-02-11",
            "99213 1 155.00 2026-02-25",
            "J3420 1 14.00 2026-02-25",
            "96372 1 40.00 2026-02-25",
        ),
        "437.00",
    ),
    "days first with points": Export(
        """\
Date;Item;CPT;Qty;Sum
14.05.2026;Consult;99243;1;310.00
02.06.2026;Follow-up;99213;1;150.00
03.06.2026;EKG;93000;1;90.00
;All together;;;550.00
""",
        (
            "99243 1 310.00 2026-05-14",
            "99213 1 150.00 2026-06-02",
            "93000 1 90.00 2026-06-03",
        ),
        "550.00",
    ),
    "totals named by revenue code": Export(
        """\
GENERAL HOSPITAL                     ITEMIZED STATEMENT
Admitted: 07/01/2026 08:10 AM   Discharged: 07/02/2026 02:30 PM
Rev 0120 ROOM & BOARD
   07/01/2026  ROOM SEMI PRIVATE            1     2,400.00
   *** Total Rev 0120                             2,400.00
Rev 0301 CHEMISTRY
   07/01/2026  80053 COMP METABOLIC PANEL   1       190.00
   07/02/2026  80048 BASIC METABOLIC PANEL  1       140.00
   *** Total Rev 0301                               330.00
Rev 0636 DRUGS
   07/01/2026  J1170 HYDROMORPHONE UP TO 4 MG 2     38.00
   *** Total Rev 0636                                38.00
Total Charges                                     2,768.00
""",
        (
            "- 1 2400.00 2026-07-01",
            "80053 1 190.00 2026-07-01",
            "80048 1 140.00 2026-07-02",
            "J1170 2 38.00 2026-07-01",
        ),
        "2768.00",
    ),
    "amounts without cents": Export(
        """\
Svc Date   Code   What            Qty  Charge
3/1/26     99213  Visit           1    $160
3/1/26     87430  Strep           1    $42
3/1/26     J0561  Penicillin G benzathine 100,000 units  12  $96
Total                                  $298
Insurance                             -$200
You pay                                $98
""",
        (
            "99213 1 160.00 2026-03-01",
            "87430 1 42.00 2026-03-01",
            "J0561 12 96.00 2026-03-01",
        ),
        "298.00",
    ),
    "modifier and words under one heading": Export(
        """\
FROM      THRU      REV   HCPCS  MOD DESC                  UNITS   CHARGES
060126    060326    0191         SNF ROOM LEVEL 1              3    1,440.00
060126    060126    0424  97163  GP  PT EVAL HIGH              1      330.00
060226    060326    0420  97110  GP  THER EXERCISE             4      380.00
                                     TOTAL                          2,150.00
""",
        (
            "- 3 1440.00 2026-06-01",
            "97163 1 330.00 2026-06-01 GP",
            "97110 4 380.00 2026-06-02 GP",
        ),
        "2150.00",
    ),
    "minus signs behind": Export(
        """\
Date        Description                  Code      Amount
01/05/26    Office visit                 99213      150.00
01/05/26    Lipid panel                  80061       85.00
02/01/26    Blue Cross payment                     120.00-
02/01/26    Contractual adj                         60.00 CR
            Account balance                          55.00
""",
        (
            "99213 1 150.00 2026-01-05",
            "80061 1 85.00 2026-01-05",
        ),
        "55.00",
    ),
    "an ambulance's letter": Export(
        """\
Statement of services - Northpoint EMS
Date of transport: October 3, 2026. Patient: male, 77.
BLS emergency base rate, A0429 SH: $980.00
Ground mileage, A0425 SH: 18 miles x $21.00 = $378.00
Oxygen, A0422: $64.00
TOTAL CHARGES: $1,422.00
PAYMENTS RECEIVED: $900.00
BALANCE DUE: $522.00
""",
        (
            "A0429 1 980.00 2026-10-03 SH",
            "A0425 18 378.00 2026-10-03 SH",
            "A0422 1 64.00 2026-10-03",
        ),
        "1422.00",
    ),
    "sums of a part without a name": Export(
        """\
RADIOLOGY
03/01/2026 71046 CHEST 2 VIEWS            312.00
03/01/2026 73562 KNEE 3 VIEWS             288.00
                                          600.00
LAB
03/01/2026 85025 CBC                       74.00
03/01/2026 80053 CMP                      180.00
                                          254.00
TOTAL                                     854.00
""",
        (
            "71046 1 312.00 2026-03-01",
            "73562 1 288.00 2026-03-01",
            "85025 1 74.00 2026-03-01",
            "80053 1 180.00 2026-03-01",
        ),
        "854.00",
    ),
    "stacked, with sums of each column": Export(
        """\
Claim details
Service
Date
Amount billed
Plan paid
You owe
Office visit (99213)
02/03/2026
$165.00
$110.00
$25.00
Strep test (87880)
02/03/2026
$40.00
$18.00
$0.00
Total
$205.00
$128.00
$25.00
""",
        (
            "99213 1 165.00 2026-02-03",
            "87880 1 40.00 2026-02-03",
        ),
        "205.00",
    ),
    "dates without a year": Export(
        """\
Statement date 06/30/2026
DATE   CODE   DESC                 UNITS  CHARGE
05/28  99214  OFFICE VISIT             1  205.00
05/28  J3301  TRIAMCINOLONE 10 MG      4   52.00
05/29  20610  ARTHROCENTESIS           1  180.00
TOTAL                                     437.00
""",
        (
            "99214 1 205.00 2026-05-28",
            "J3301 4 52.00 2026-05-28",
            "20610 1 180.00 2026-05-29",
        ),
        "437.00",
    ),
    "names wrapped before their amount": Export(
        """\
Date        Description                        Code    Qty   Charge
06/09/2026  Arthroscopy, knee, surgical; with
            meniscectomy (medial or lateral)   29881   1     7,250.00
06/09/2026  Injection, bupivacaine             J0665   30       60.00
06/09/2026  Anesthesia for knee                01400   1     1,200.00
            arthroscopy
Total                                                        8,510.00
""",
        (
            "29881 1 7250.00 2026-06-09",
            "J0665 30 60.00 2026-06-09",
            "01400 1 1200.00 2026-06-09",
        ),
        "8510.00",
    ),
    "discounts among the lines": Export(
        """\
Code,Description,DOS,Qty,Amount
70450,CT head,05/01/2026,1,1800.00
99284,ER level 4,05/01/2026,1,1500.00
,Uninsured discount 40%,,,-1320.00
,Financial assistance,,,-500.00
,Amount now owed,,,1480.00
,Total charges before discounts,,,3300.00
""",
        (
            "70450 1 1800.00 2026-05-01",
            "99284 1 1500.00 2026-05-01",
        ),
        "3300.00",
    ),
    "numbers in the names": Export(
        """\
01/05/2026 99213 Office visit level 3 $150.00
01/05/2026 73030 X-ray shoulder 2 views $120.00
01/05/2026 20610 Injection joint $180.00
01/06/2026 97110 Exercise 15 min $95.00
Amount billed $545.00
""",
        (
            "99213 1 150.00 2026-01-05",
            "73030 1 120.00 2026-01-05",
            "20610 1 180.00 2026-01-05",
            "97110 1 95.00 2026-01-06",
        ),
        "545.00",
    ),
    "nights at a price, a span of days": Export(
        """\
HARBORVIEW  Stay 3/10/2026 - 3/13/2026  Patient F, 39
0122 Private room, 3 nights @ $2,100.00 .... $6,300.00
0360 59514 Cesarean delivery, 3/10/2026 .... $7,800.00
0370 Anesthesia, 3/10/2026 ................. $1,900.00
0250 Pharmacy, 3/10-3/13 ................... $420.00
Total charges .............................. $16,420.00
""",
        (
            "- 3 6300.00 -",
            "59514 1 7800.00 2026-03-10",
            "- 1 1900.00 2026-03-10",
            "- 1 420.00 2026-03-10",
        ),
        "16420.00",
    ),
    "semicolons without a heading": Export(
        """\
Vale Clinic; patient girl, 7; seen 12 March 2026
99393; well child; 1; 210.00; 210.00
90686; flu shot; 1; 45.00; 45.00
90460; vaccine administration; 1; 38.00; 38.00
92551; hearing screen; 1; 30.00; 30.00
sum; ; ; ; 323.00
""",
        (
            "99393 1 210.00 2026-03-12",
            "90686 1 45.00 2026-03-12",
            "90460 1 38.00 2026-03-12",
            "92551 1 30.00 2026-03-12",
        ),
        "323.00",
    ),
    "notes between the rows": Export(
        """\
Date        Code   Item                     Qty    Charge
04/11/2026  43239  EGD with biopsy            1  2,200.00
   (note: second biopsy site not taken)
04/11/2026  88305  Pathology                  2    360.00
04/11/2026  00731  Anesthesia 10:05-10:31     1    520.00
   26 minutes, QZ
Total charges: 3,080.00 Insurance adj: -900.00 You owe: 2,180.00
""",
        (
            "43239 1 2200.00 2026-04-11",
            "88305 2 360.00 2026-04-11",
            "00731 1 520.00 2026-04-11",
        ),
        "3080.00",
    ),
    "words first": Export(
        """\
What                                   When         How many   Price each   Price
Emergency visit level 4 (99284)        7 Feb 2026          1     1,300.00   1,300.00
Ketorolac 15 mg (J1885)                7 Feb 2026          2        14.00      28.00
CT abdomen and pelvis (74177)          7 Feb 2026          1     3,000.00   3,000.00
                                                           Sum:             4,328.00
Insurance paid                                                             -2,000.00
Left for you                                                                2,328.00
""",
        (
            "99284 1 1300.00 2026-02-07",
            "J1885 2 28.00 2026-02-07",
            "74177 1 3000.00 2026-02-07",
        ),
        "4328.00",
    ),
    "slashes": Export(
        """\
3/3/26 / 99213-25 / Office visit / 1 / $150.00
3/3/26 / 17110 / Wart destruction, up to 14 / 1 / $230.00
3/3/26 / J2001 / Lidocaine 10 mg / 2 / $12.00
Total / $392.00
Adjustments / -$80.00
Balance / $312.00
""",
        (
            "99213 1 150.00 2026-03-03 25",
            "17110 1 230.00 2026-03-03",
            "J2001 2 12.00 2026-03-03",
        ),
        "392.00",
    ),
    "what was sent to whom": Export(
        """\
DOS,Svc,CPT,Charges,Sent to plan,Plan paid,Write off,Billed to you
01/15/2026,Sleep study,95810,"2,900.00","2,900.00","1,100.00","1,500.00",300.00
01/29/2026,CPAP titration,95811,"3,100.00","3,100.00","1,200.00","1,600.00",300.00
02/10/2026,Follow up,99214,220.00,220.00,150.00,70.00,0.00
,Sum,,"6,220.00","6,220.00","2,450.00","3,170.00",600.00
""",
        (
            "95810 1 2900.00 2026-01-15",
            "95811 1 3100.00 2026-01-29",
            "99214 1 220.00 2026-02-10",
        ),
        "6220.00",
    ),
    "a summary and its detail": Export(
        """\
SUMMARY OF CHARGES
Pharmacy            60.00
Laboratory         300.00
Emergency        1,500.00
Total            1,860.00

DETAIL
Date        Code    Description       Qty     Amount
03/03/2026  99284   ER visit            1   1,500.00
03/03/2026  80053   CMP                 1     200.00
03/03/2026  85025   CBC                 1     100.00
03/03/2026  J1885   Ketorolac 15 mg     4      60.00
Total charges                               1,860.00
""",
        (
            "99284 1 1500.00 2026-03-03",
            "80053 1 200.00 2026-03-03",
            "85025 1 100.00 2026-03-03",
            "J1885 4 60.00 2026-03-03",
        ),
        "1860.00",
    ),
    "posting date and a date of service called Service": Export(
        """\
Posted    Service   Code/Mod     Description              Qty   Amt
02/20/26  02/14/26  99283/25     ED visit 3                1     900.00
02/20/26  02/14/26  12011        Repair face               1     450.00
02/21/26  02/14/26  J0690        Cefazolin 500 mg          2      18.00
03/15/26            PMT          Cigna                          -600.00
03/15/26            ADJ          Cigna contractual              -500.00
                                 Balance                         268.00
""",
        (
            "99283 1 900.00 2026-02-14 25",
            "12011 1 450.00 2026-02-14",
            "J0690 2 18.00 2026-02-14",
        ),
        "268.00",
    ),
    "bullets and long dashes": Export(
        """\
• Mar 1, 2026 – 99214 – Office visit, level 4 – 1 unit – $200.00
• Mar 1, 2026 – 81001 – Urinalysis – 1 unit – $30.00
• Mar 8, 2026 – 76770 – Ultrasound, retroperitoneal – 1 unit – $450.00
Total – $680.00
Insurance payment – $300.00
Your responsibility – $380.00
""",
        (
            "99214 1 200.00 2026-03-01",
            "81001 1 30.00 2026-03-01",
            "76770 1 450.00 2026-03-08",
        ),
        "680.00",
    ),
    "two accounts": Export(
        """\
ACCOUNT 1 of 2: HALE, JUNE  F  DOB 05/05/1994
Date        Rev   Code   Item                 Qty   Charge
01/10/2026  0720  59409  Vaginal delivery       1   4,000.00
01/10/2026  0112         Room                   1   2,000.00
Account total                                       6,000.00
ACCOUNT 2 of 2: HALE, BABY GIRL  F  DOB 01/10/2026
01/10/2026  0171         Nursery                1     900.00
01/11/2026  0301  82247  Bilirubin              1      50.00
Account total                                         950.00
Statement total                                     6,950.00
""",
        (
            "59409 1 4000.00 2026-01-10",
            "- 1 2000.00 2026-01-10",
            "- 1 900.00 2026-01-10",
            "82247 1 50.00 2026-01-11",
        ),
        "6950.00",
    ),
    "times of day with AM and PM": Export(
        """\
Date/Time            CPT    Description               Units  Charge
03/05/2026 07:15 AM  94640  Nebulizer treatment         1     95.00
03/05/2026 11:20 AM  94640  Nebulizer treatment         1     95.00
03/05/2026 03:45 PM  94640  Nebulizer treatment         1     95.00
03/05/2026 03:45 PM  J7613  Albuterol 1 mg              3     12.00
Total                                                        297.00
""",
        (
            "94640 1 95.00 2026-03-05",
            "94640 1 95.00 2026-03-05",
            "94640 1 95.00 2026-03-05",
            "J7613 3 12.00 2026-03-05",
        ),
        "297.00",
    ),
}
