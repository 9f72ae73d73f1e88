# ما تقوله الواجهة بالعربية. لكل رسالة في es.ftl رسالة هنا بالمتغيّرات نفسها.

## ما تقوله كل الصفحات

# الوسم (BCP 47) الذي يكتب به المتصفّح التواريخ والأرقام.
tag = ar-u-nu-latn
# اسم اللغة فيها.
language-name = العربية

skip = انتقل إلى المحتوى
interface-language = لغة الصفحة
own-text = اقرأ هنا نصًّا من عندك
wrong = هل ثمّة خطأ؟
archive = الأرشيف
articles = { $count ->
    [zero] لا مقالات
    [one] مقال واحد
    [two] مقالان
    [few] { $count } مقالات
    [many] { $count } مقالًا
   *[other] { $count } مقال
}
mentions = { $count ->
    [zero] لا ذكر
    [one] ذكر واحد
    [two] ذكران
    [few] { $count } مرّات ذكر
    [many] { $count } مرّة ذكر
   *[other] { $count } مرّة ذكر
}
paragraphs-folded = { $count ->
    [zero] لا فقرات مطويّة
    [one] فقرة واحدة مطويّة
    [two] فقرتان مطويّتان
    [few] { $count } فقرات مطويّة
    [many] { $count } فقرة مطويّة
   *[other] { $count } فقرة مطويّة
}
filter-by = رشِّح بحسب مَن وأين ومتى
filter = المرشِّح
clear-all = أزل الكل
# A filter is kept on the reader's device, and let go again.
save-filter = احفظ هذا المرشّح
forget-filter = انسَ هذا المرشّح
saved-filters = المرشّحات المحفوظة
remove = أزل { $what }
# اسم أداة التحكّم التي تحدّد إن كانت المقالات مع كيان أو مع أحد كيانات أو من دونه.
how = كيف يُحتسب: { $name }
show-all = أظهر الكل ({ NUMBER($count) })
more-values = { $count ->
   *[other] { $count } أخرى
}
# التالي من قائمة طويلة: 100 أخرى من 1234.
more-of-values = { NUMBER($count) } أخرى من { NUMBER($total) }
# الخانة التي تبحث بين أسماء نوع واحد من الكيانات: ابحث في أشخاص.
search-in = ابحث في { $what }
no-values = لا شيء بهذا الاسم.
show-articles = { $count ->
    [zero] لا مقالات لعرضها
    [one] اعرض مقالًا واحدًا
    [two] اعرض مقالين
    [few] اعرض { $count } مقالات
    [many] اعرض { $count } مقالًا
   *[other] اعرض { $count } مقال
}
fewer = أظهر أقل
nothing = لا مقال يستوفي المرشِّح كله.
loosen = جرّب إزالة أحد الشروط:
in-this-article = في هذا المقال
# عند أي ذكر يقف القارئ: 2 من 7.
position = { NUMBER($place) } من { NUMBER($total) }
previous = الذكر السابق
next = الذكر التالي
fold = اطوِ الباقي
close = أوقف التتبّع
entity-page = صفحته: { $name }
also-called = أيضًا:
where-it-is = الإحداثيات:
company = يظهر مع
in-articles = في هذه المقالات
every-mention = كل موضع ذكر في جملته
first-mention = الأول:
last-mention = الأخير:
follow-feed = تابع: موجز Atom
updated = حُدِّث في
source = المصدر:
subjects = المواضيع:
not-found = هذه الصفحة غير موجودة
not-found-help = قد يكون العنوان مكتوبًا خطأً أو قد يكون المقال سُحب.
walk = مواضع ذكر { $name }
keys = المفاتيح: n للتالي، p للسابق، Esc لإيقاف التتبّع
meant = ربما كنت تبحث عن:
pack = احفظ في ملف واحد
pack-about = المقالات المختارة مع مرشّحاتها وبحثها في ملف HTML واحد يُفتح بنقرة مزدوجة ومن دون شبكة.
pack-back = العودة إلى المقالات
packing = يجري إعداد الملف…
not-packed = تعذّر إعداد الملف؛ حاول مرة أخرى.
not-loaded = لم تصل المرشّحات: يمكن قراءة المقالات هنا لكن لا يمكن ترشيحها. أعد تحميل الصفحة.
too-old = هذا المتصفّح قديم: يمكن قراءة المقالات هنا لكن لا يمكن ترشيحها.
more-articles = أظهر مزيدًا من المقالات
no-date = بلا تاريخ
language = لغة المقال
not-named = النص لا يسمّيه؛ وهو مذكور في بطاقة المقال.
keep = احفظ هذا الأرشيف على هذا الجهاز ({ $size })
keeping = يجري حفظ الأرشيف
cancel = إلغاء
kept = الأرشيف محفوظ على هذا الجهاز: يمكن قراءته من دون اتصال أيضًا.
forget = أزله من هذا الجهاز ({ $size })
forgotten = لم يعد الأرشيف محفوظًا على هذا الجهاز.
not-kept = تعذّر حفظ الأرشيف: تحقّق من الاتصال ومن المساحة الخالية.
try-again = حاول من جديد
# كم وصل: 1.2 م.ب من 3 م.ب.
progress = { $done } من { $whole }
kilobytes = { NUMBER($count) } ك.ب
megabytes = { $number } م.ب
meant-words = هل تقصد هذا؟
search = ابحث
search-for = ابحث في الأرشيف
published = نُشر
from = من
to = إلى
# Opens the table of how many articles there are of each month or year.
as-table = في جدول
in-language = اللغة
any-language = أي لغة
order = الترتيب
order-newest = الأحدث
order-oldest = الأقدم
order-relevance = الأوثق صلة
not-come = لم يصل هذا عبر الشبكة. ما هو هنا بالفعل ما زال يُقرأ.
new-edition = هناك إصدار جديد.
read-it = اقرأه
not-now = ليس الآن

settings = إعدادات القراءة
text-size = حجم النص
measure = عرض النص
measure-narrow = ضيّق
measure-normal = عادي
measure-wide = واسع
colours = الألوان
colours-system = كالنظام
colours-light = فاتحة
colours-dark = داكنة

keys-help = المفاتيح
key-card = ادخل إلى بطاقة الذكر
key-help = هذه المساعدة
letter-keys = مفاتيح الحرف الواحد
letter-keys-on = نعم
letter-keys-off = لا

together = معًا
paragraph = الفقرة { NUMBER($number) }
map = خريطة المقال
permalink = رابط هذه الفقرة
copied = نُسخ
related = تابع القراءة
in-both = في كليهما: { $names }
in-archive = في الأرشيف: { $articles }
in-the-archive = في الأرشيف
why = لماذا هو هنا: { $reason }
only-this = تتبّع هذا وحده
close-card = أغلق

print = اطبع
cite = كيف يُستشهد بهذا المقال
copy = انسخ
quote = انسخ كاقتباس
minutes = { $count ->
    [zero] أقل من دقيقة قراءة
    [one] دقيقة قراءة واحدة
    [two] دقيقتا قراءة
    [few] { $count } دقائق قراءة
    [many] { $count } دقيقة قراءة
   *[other] { $count } دقيقة قراءة
}

people = الأشخاص
organizations = المنظّمات
places = الأماكن
events = الأحداث
dates = التواريخ
others = أخرى

with-all = مع
with-any = مع أحد
with-none = من دون

# مَن يقول إن كلمات تسمّي كيانًا.
by-authority = قائمة الكيانات
by-short-form = صيغة مختصرة
by-file = بطاقة المقال
by-date-rule = قاعدة التواريخ
by-model = وجده نموذج، بثقة { NUMBER($sure) }٪

# مدّة داخل شهر: «10–13 سبتمبر 2023».
days-of-month = { $days } { $month }
stretch = { $from } – { $to }

## الصفحة التي تقرأ نصًّا خاصًّا

desk-title = اقرأ نصًّا من عندك
desk-another = اقرأ نصًّا آخر
desk-own = نصوصك
desk-about = ألصق نصًّا أو أحضر ملفًّا: يُبحث فيه عن الأشخاص والمنظّمات والأماكن والتواريخ، ويقال لك أيّها موجود في هذا الأرشيف أيضًا. كل شيء يجري على هذا الجهاز: لا يُرسل النص إلى أي مكان.
desk-text = النص
desk-hint = السطر الأول هو العنوان؛ والثاني إن بدأ بشرطة فهو المقدّمة.
desk-files = أو ملفّات ‎.txt و‎.md
desk-drop = يمكنك أيضًا إفلاتها على هذه الصفحة.
desk-keep = احفظ على هذا الجهاز
desk-read = اقرأ
desk-fetching = يصل ما يلزم للقراءة…
desk-reading = تجري القراءة…
desk-nothing = لا نص: ألصقه أو اختر ملفًّا.
desk-failed = تعذّرت القراءة.
desk-unread = لم يُقرأ
desk-no-model = لم يصل ما يبحث عن الأسماء بهذه اللغة: وُجدت التواريخ وأسماء قائمة هذا الأرشيف فقط.
desk-line = السطر { NUMBER($number) }
desk-pasted = نص ملصق
desk-of-text = هذا النص
desk-kept = محفوظ على هذا الجهاز.
desk-not-kept = يُنسى عند إغلاق هذه الصفحة.
desk-cannot-keep = هذا المتصفّح لا يحفظ شيئًا هنا.
desk-forget = لا تحفظه
desk-put-away = أزل هذا النص
desk-shared = موجود أيضًا في هذا الأرشيف
desk-none-shared = لا شيء مما يسمّيه هذا النص موجود في هذا الأرشيف.
desk-back = العودة إلى الأرشيف
desk-no-script = لقراءة نص من عندك يلزم JavaScript: كل شيء يجري في متصفّحك.

## صفحة التصحيحات

corrections-title = هل ثمّة خطأ؟
corrections-about = قل ما الخطأ في ما يفهمه هذا الأرشيف من مقالاته. ما تقوله يُجمع هنا على هذا الجهاز ولا يُرسل إلى أي مكان: في النهاية هو نص تضيفه هيئة التحرير إلى قائمة كياناتها.
corrections-no-script = للتصحيح يلزم JavaScript: كل شيء يجري في متصفّحك.
corrections-whom = عمّن أو عمّ يدور الأمر
corrections-in-article = في المقال
corrections-what = ما الخطأ
corrections-merge = هو نفسه كيان آخر في الأرشيف
corrections-rename = اسمه غير ذلك
corrections-kind = هو من نوع آخر: ليس { $kind }
corrections-other-kind = هو من نوع آخر
corrections-reject = ليس اسمًا لشيء
corrections-pin = هذا الاسم في هذا المقال لكيان آخر
corrections-date = التاريخ هو ما يقوله. إن كان خطأً في مقال فتتبّع التاريخ فيه وصحّحه من هناك.
corrections-which = أيّها هو
corrections-search = ابحث عن اسمه
corrections-none-such = لا شيء في الأرشيف بهذا الاسم.
corrections-chosen = اخترت:
corrections-new-name = ما اسمه
corrections-new-kind = ما هو
corrections-name = الاسم كما هو في النص
corrections-scope = أين
corrections-here = في هذا المقال وحده
corrections-everywhere = في كل المقالات
corrections-add = أضف إلى التصحيحات
corrections-added = أُضيف إلى التصحيحات.
corrections-choose = اختر أولًا أيّها هو.
corrections-same = هذا ما يقوله بالفعل.
corrections-collected = التصحيحات
corrections-none-yet = لا شيء بعد.
corrections-take-back = أزل
corrections-patch = النص لهيئة التحرير
corrections-send = انسخه أو احفظه وأوصله إلى هيئة التحرير. هناك يُضاف في آخر entities.toml أو بالأمر: hemeroteca entities apply
corrections-copy = انسخ
corrections-copied = نُسخ.
corrections-not-copied = هذا المتصفّح لا يسمح بالنسخ: حدّد النص وانسخه بنفسك.
corrections-save = احفظ كملف
corrections-file = corrections.toml
corrections-not-saved = تعذّر الحفظ.
corrections-not-kept = هذا المتصفّح لا يحفظ شيئًا هنا: تضيع التصحيحات عند ترك هذه الصفحة.
corrections-apply = اكتبها في entities.toml
corrections-applying = تجري كتابتها…
corrections-applied = هي في entities.toml؛ وتُعدّ المعاينة من جديد.
corrections-partly = ما بقي هنا تعذّرت كتابته:
corrections-not-applied = تعذّرت كتابتها:
corrections-not-loaded = لم تصل قائمة الكيانات. أعد تحميل الصفحة.

corrections-a-person = شخص
corrections-an-organization = منظّمة
corrections-a-place = مكان
corrections-an-event = حدث
corrections-a-date = تاريخ
corrections-something-else = شيء آخر

corrections-said-merge = { $from } هو نفسه { $into }
corrections-said-rename = { $name } اسمه { $new }
corrections-said-kind = { $name }: { $kind }
corrections-said-reject = «{ $name }» ليس اسمًا لشيء
corrections-said-reject-in = «{ $name }» ليس اسمًا لشيء في { $article }
corrections-said-pin = «{ $name }» هو { $entity } في { $article }

## صفحة مواضع ذكر كيان

mentions-about = كل سطر موضعُ ذكر: ما قبل الاسم، والاسم كما كُتب، وما بعده. والعنوان يقود إلى الفقرة.
mentions-no-script = جمع المواضع يحتاج إلى JavaScript: يجري البحث عنها في متصفّحك.
mentions-nobody = لا يقول العنوان عمّن ولا عمّ. يُوصَل إلى هنا من صفحة شخص أو منظّمة أو مكان أو تاريخ.
mentions-unknown = لا أحد ولا شيء في هذا الأرشيف بهذا العنوان: { $key }
mentions-none = لا يسمّيه نص؛ إنما هو في بيانات المقالات.
mentions-by-before = ما قبل الاسم
mentions-by-after = ما بعد الاسم
mentions-before = قبله
mentions-name = الاسم
mentions-after = بعده
mentions-article = المقال
mentions-date = التاريخ
# كم مقالًا قُرئ: 120 من 340 مقالًا.
mentions-read = { $count ->
    [zero] لا مقالات ({ NUMBER($read) })
    [one] { NUMBER($read) } من مقال واحد
    [two] { NUMBER($read) } من مقالين
    [few] { NUMBER($read) } من { $count } مقالات
    [many] { NUMBER($read) } من { $count } مقالًا
   *[other] { NUMBER($read) } من { $count } مقال
}
mentions-more = اعرض مواضع أكثر
